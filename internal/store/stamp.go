package store

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"strings"
)

// A Stamped is what the files of a workspace sum up to, and how many they are.
type Stamped struct {
	Sum   string
	Files int
}

// Stamp sums up the files of a workspace: which there are, how large each is and when it was last written. As long
// as it stays the same, Load has nothing new to read. A folder that cannot be read is part of the sum, not an error.
func Stamp(root string) (Stamped, error) {
	folder, err := os.OpenRoot(root)
	if err != nil {
		return Stamped{}, fmt.Errorf("cannot read the workspace: %w", err)
	}
	defer folder.Close()
	sum, files := sha256.New(), 0
	note := func(file string, d fs.FileInfo, err error) {
		files++
		if err != nil {
			sum.Write(fmt.Appendf(nil, "%q: %v\n", file, err))
			return
		}
		if d.IsDir() { // what is in it is noted one by one; its time changes with files that are none of ours
			sum.Write(fmt.Appendf(nil, "%q %v\n", file, d.Mode()))
			return
		}
		sum.Write(fmt.Appendf(nil, "%q %v %d %d\n", file, d.Mode(), d.Size(), d.ModTime().UnixNano()))
	}
	info, err := folder.Stat(WorkspaceFile)
	note(WorkspaceFile, info, err)
	for _, tree := range Folders {
		if _, err := folder.Stat(tree); errors.Is(err, fs.ErrNotExist) {
			continue
		}
		// WalkDir only returns what the function returns, and that is never an error.
		_ = fs.WalkDir(folder.FS(), tree, func(file string, d fs.DirEntry, err error) error {
			switch name := file[strings.LastIndexByte(file, '/')+1:]; {
			case err != nil:
				note(file, nil, err)
				return fs.SkipDir
			case d.IsDir() && strings.HasPrefix(name, "."):
				return fs.SkipDir
			case strings.HasPrefix(name, "."):
				return nil
			}
			info, err := folder.Stat(file) // follows a link, as Load does
			note(file, info, err)
			return nil
		})
	}
	return Stamped{hex.EncodeToString(sum.Sum(nil)[:8]), files}, nil
}
