package likelihood

// Unjudged stands where an assessment says nothing of a scenario: it did not exist on that day, or it was added to
// the question without a day.
var Unjudged = Range{-1, -1}

// Judged reports whether the range is a likelihood and not Unjudged.
func (r Range) Judged() bool { return r != Unjudged }
