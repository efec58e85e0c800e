package main

import (
	"os"
	"runtime/debug"
	"testing"
)

func TestBuilt(t *testing.T) {
	stamped := []debug.BuildSetting{{Key: "vcs", Value: "git"}, {Key: "vcs.revision", Value: "81b3b60f1e2a9d00c3"}, {Key: "vcs.time", Value: "2026-12-01T01:02:03Z"}}
	modified := append(stamped[:3:3], debug.BuildSetting{Key: "vcs.modified", Value: "true"})
	info := func(version string, settings []debug.BuildSetting) *debug.BuildInfo {
		return &debug.BuildInfo{Main: debug.Module{Version: version}, Settings: settings}
	}
	for _, c := range []struct {
		name, release string
		info          *debug.BuildInfo
		want          string
	}{
		{"a release", "v1.2.3", info("(devel)", stamped), "v1.2.3"},
		{"go install", "", info("v1.2.3", nil), "v1.2.3"},
		{"a tagged checkout", "", info("v1.2.3", stamped), "v1.2.3 (revision 81b3b60f1e2a, 2026-12-01T01:02:03Z)"},
		{"a checkout", "", info("v0.0.0-20261201010203-81b3b60f1e2a+dirty", modified), "(revision 81b3b60f1e2a, 2026-12-01T01:02:03Z, modified)"},
		{"a checkout, older Go", "", info("(devel)", stamped), "(revision 81b3b60f1e2a, 2026-12-01T01:02:03Z)"},
		{"an archive of the source", "", info("(devel)", nil), "(built from source)"},
		{"nothing stamped", "", nil, "(built from source)"},
	} {
		if got := versionOf(c.release, c.info); got != c.want {
			t.Errorf("%s: built = %q; want %q", c.name, got, c.want)
		}
	}
}

func TestAFileIsNoTerminal(t *testing.T) {
	f, err := os.CreateTemp(t.TempDir(), "")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if got := columns(f); got != 0 {
		t.Errorf("columns of a file = %d; want 0", got)
	}
}
