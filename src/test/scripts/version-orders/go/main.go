// Orders versions as the go command does, by its own copy of golang.org/x/mod/semver: go run . < versions-go.txt
package main

import (
	"bufio"
	"fmt"
	"os"
	"sort"
	"strings"

	"orders/semver"
)

func main() {
	valid, invalid := []string{}, []string{"none"}
	words := bufio.NewScanner(os.Stdin)
	words.Split(bufio.ScanWords)
	for words.Scan() {
		if semver.IsValid(words.Text()) {
			valid = append(valid, words.Text())
		} else {
			invalid = append(invalid, words.Text())
		}
	}
	sort.Strings(valid)
	sort.SliceStable(valid, func(i, j int) bool { return semver.Compare(valid[i], valid[j]) < 0 })
	for i, v := range valid {
		end := "\t"
		if i+1 == len(valid) || semver.Compare(v, valid[i+1]) != 0 {
			end = "\n"
		}
		fmt.Print(v, end)
	}
	fmt.Println(strings.Join(invalid, "\t"))
}
