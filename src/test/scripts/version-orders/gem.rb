# Orders versions as RubyGems does: ruby gem.rb < versions-gem.txt
valid, invalid = STDIN.read.split.uniq.partition { |text| Gem::Version.correct?(text) }
valid.map { |text| Gem::Version.new(text) }.sort.chunk_while { |a, b| (a <=> b) == 0 }.each { |group| puts group.map(&:version).sort.join("\t") }
puts (["none"] + invalid.sort).join("\t")
