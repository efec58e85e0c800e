package store

import (
	"encoding/json"
	"os"
	"testing"
)

// TestLoadFSEqualsLoad compares the two ways of reading.
func TestLoadFSEqualsLoad(t *testing.T) {
	const dir = "../cli/testdata/workspace"
	need := Need{Sources: true, Details: true}
	w1, findings1, err1 := Load(dir, need)
	w2, findings2, err2 := LoadFS(os.DirFS(dir), need)
	if err1 != nil || err2 != nil || len(findings1)+len(findings2) > 0 {
		t.Fatal(err1, err2, findings1, findings2)
	}
	if len(w1.Questions) == 0 || len(w1.Questions) != len(w2.Questions) || len(w1.Sources) != len(w2.Sources) {
		t.Fatalf("%d questions and %d sources; want %d and %d", len(w2.Questions), len(w2.Sources), len(w1.Questions), len(w1.Sources))
	}
	for i, q := range w1.Questions {
		one, _ := json.Marshal(q.Log)
		two, _ := json.Marshal(w2.Questions[i].Log)
		if string(one) != string(two) {
			t.Errorf("the log of %s is %s; want %s", q.ID, two, one)
		}
	}
}
