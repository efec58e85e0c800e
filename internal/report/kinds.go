package report

// Values has an empty value of every report by its name, for those who describe what reports hold.
var Values = map[string]any{
	"audit": Audit{}, "brief": Brief{}, "check": Findings{}, "diff": Diff{}, "due": Due{}, "exported": Exported{}, "file_format": FileFormat{}, "guide": Guide{}, "indicator": IndicatorReport{}, "issued": Issued{},
	"linchpins": ImpactRanking{}, "list": List{}, "pool": Pool{}, "log": Log{}, "matrix": Matrix{}, "passage": PassageReport{}, "question": QuestionReport{},
	"renamed": RenameReport{}, "rules": Rules{}, "scales": Scales{}, "scenario": ScenarioReport{}, "score": Scores{}, "search": Search{},
	"source": SourceReport{}, "source-encoded": SourceEncoded{}, "source-export": SourceExported{}, "source-imported": SourceImported{}, "source-impact": Impact{}, "source-list": SourceList{},
	"source-made": SourceMade{}, "source-renumbered": SourceRenumbered{}, "source-text": SourceText{}, "source-verify": Verification{}, "teams": Teams{}, "timeline": Timeline{}, "written": WriteReport{}, "written-several": WritesReport{},
}

// Version is the version of a report's fields, from 1.
func Version(name string) int { return max(1, versions[name]) }
