package view

// Walk calls f with every run of spans in reading order.
func Walk(blocks []Block, f func(Spans)) {
	for _, b := range blocks {
		switch b := b.(type) {
		case Heading:
			f(b.Text)
		case Paragraph:
			f(b.Text)
		case List:
			walkItems(b.Items, f)
		case Fields:
			for _, field := range b {
				f(field.Value)
			}
		case Table:
			for _, row := range b.Rows {
				for _, cell := range row.Cells {
					f(cell)
				}
			}
		case Box:
			Walk(b.Blocks, f)
		}
	}
}

func walkItems(items []Item, f func(Spans)) {
	for _, item := range items {
		f(item.Text)
		walkItems(item.Items, f)
	}
}

// Cited lists the citation keys of the document in order of first use. A key's note number is its position, from 1.
func (d *Document) Cited() []string {
	var order []string
	seen := map[string]bool{}
	Walk(d.Blocks, func(spans Spans) {
		for _, span := range spans {
			for _, key := range span.Cites {
				if !seen[key] {
					seen[key] = true
					order = append(order, key)
				}
			}
		}
	})
	return order
}

// Numbers returns the note number of every citation key, from the keys in order of first use.
func Numbers(cited []string) map[string]int {
	numbers := make(map[string]int, len(cited))
	for i, key := range cited {
		numbers[key] = i + 1
	}
	return numbers
}
