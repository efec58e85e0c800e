package report

import "signpost/internal/diag"

// Explain gives the findings what forges and editors want beyond them: the rules behind them, and the folder of the
// workspace in its repository, with a slash at its end.
func (r *Findings) Explain(rules []RuleLine, folder string) {
	r.analysis = diag.Analysis{Name: "check", Folder: folder}
	levels := map[string]diag.Level{diag.Error.String(): diag.Error, diag.Warning.String(): diag.Warning, diag.Note.String(): diag.Note}
	for _, l := range rules {
		r.analysis.Rules = append(r.analysis.Rules, diag.RuleText{Name: l.Name, Level: levels[l.Level], Says: l.Says, Help: l.Why})
	}
	for _, f := range r.Findings {
		r.analysis.Results = append(r.analysis.Results, diag.Result{Finding: f.finding})
	}
}

// Analysis is what Explain was given, with the findings.
func (r *Findings) Analysis() diag.Analysis { return r.analysis }
