module example.org/shop

go 1.21

require (
	github.com/BurntSushi/toml v1.0.0
	golang.org/x/text v0.3.7 // indirect
)

replace golang.org/x/text v0.3.7 => example.org/fork/text v0.3.8
