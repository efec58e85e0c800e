package likelihood

// Unjudged is the range of a scenario that an assessment leaves out: it did not exist on that day, or was added to the
// question without a day.
var Unjudged = Range{-1, -1}

// Judged reports whether the range is a likelihood and not Unjudged.
func (r Range) Judged() bool { return r != Unjudged }
