package check

// Rules lists every rule, in the order they are documented: errors, warnings, notes.
var Rules = []Rule{
	futureEntry,
	citesLaterSource,
	unknownRetract,
	retractedTwice,
	resolvedTwice,
	recordedTwice,
	entryAfterResolution,
	controlCharacter,

	uncitedJudgment,
	uncitedStatus,
	uncitedAssessment,
	unusedPassage,
	unusedSource,
	unaccountedParagraph,
	separatesNothing,
	oneSided,
	overdueReview,
	unresolvedHorizon,
	neverAssessed,
	missingTranslation,
	definitionChanged,
	unmovedAssessment,
	brokenAssumption,
	recordedBeforeDate,
	retractedBeforeRecorded,
	nonCanonicalEntry,

	confidenceWithLikelihood,
	likelihoodContradicts,
	mixedWordSets,
	stackedHedges,
	bareWill,

	overdueIndicator,
	noCaseAgainst,
	singleSource,
	nearBandEdge,
	sourceGradeUnjudged,
}
