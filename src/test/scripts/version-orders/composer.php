<?php
// Orders versions as Composer does: php composer.php < versions-composer.txt
require '/usr/share/php/Composer/Semver/autoload.php';
$parser = new Composer\Semver\VersionParser();
$valid = []; $invalid = [];
foreach (array_unique(preg_split('/\s+/', trim(stream_get_contents(STDIN)))) as $text) {
    try { $valid[$text] = $parser->normalize($text); } catch (UnexpectedValueException $none) { $invalid[] = $text; }
}
$order = fn($a, $b) => Composer\Semver\Comparator::equalTo($valid[$a], $valid[$b]) ? 0
    : (Composer\Semver\Comparator::lessThan($valid[$a], $valid[$b]) ? -1 : 1);
$texts = array_map('strval', array_keys($valid)); sort($texts, SORT_STRING); usort($texts, $order);
$line = [];
foreach ($texts as $text) {
    if ($line && $order($line[0], $text) != 0) { echo implode("\t", $line), "\n"; $line = []; }
    $line[] = $text;
}
echo implode("\t", $line), "\n"; sort($invalid, SORT_STRING); echo "none\t", implode("\t", $invalid), "\n";
