// Command parser is what signpost is measured against: an empty cobra program that has yaml.v3 parse the files it is
// given into nodes, several at a time, with yaml.v3 and the garbage collector left as they come.
package main

import (
	"fmt"
	"os"
	"sync"

	"github.com/spf13/cobra"
	"gopkg.in/yaml.v3"
)

func main() {
	command := &cobra.Command{Use: "parser", RunE: func(_ *cobra.Command, files []string) error {
		jobs := make(chan string, len(files))
		for _, file := range files {
			jobs <- file
		}
		close(jobs)
		faults := make(chan error, len(files))
		var wait sync.WaitGroup
		for range 8 {
			wait.Go(func() {
				for file := range jobs {
					data, err := os.ReadFile(file)
					if err == nil {
						err = yaml.Unmarshal(data, new(yaml.Node))
					}
					if err != nil {
						faults <- fmt.Errorf("%s: %w", file, err)
					}
				}
			})
		}
		wait.Wait()
		close(faults)
		return <-faults
	}}
	if command.Execute() != nil {
		os.Exit(1)
	}
}
