package docx

import (
	"fmt"
	"image"
	"image/color"
	"image/png"
	"strings"
)

// Pictures are drawn in dots, since every program that reads Word files shows PNG files, and no other format of
// pictures. They have no letters: names, numbers and axes are text beside them, in the fonts of the document and in the
// direction of its language.

// dotsPerPoint is how finely pictures are drawn: 216 dots an inch.
const dotsPerPoint = 3

// An ink is a colour of a picture.
type ink uint8

// The inks. Those of the shares of a chart follow: strong for the day of a judgment, pale for the days after it.
const (
	paper ink = iota
	gridInk
	softInk
	darkInk
	shareInks
	paleInks = shareInks + ink(shareColours)
)

const shareColours = 6

// shareInk is the colour of the nth share.
func shareInk(n int, pale bool) ink {
	if pale {
		return paleInks + ink(n%shareColours)
	}
	return shareInks + ink(n%shareColours)
}

// inks are the colours, which are those of a page on paper.
var inks = func() color.Palette {
	shares := [shareColours]color.RGBA{
		{0x9f, 0xb8, 0xd4, 255}, {0xef, 0xd5, 0xb0, 255}, {0xc7, 0xdc, 0xc4, 255}, {0xe3, 0xc6, 0xd5, 255}, {0xd5, 0xcf, 0xe8, 255}, {0xe8, 0xe3, 0xd2, 255},
	}
	list := color.Palette{color.White, color.RGBA{0xd0, 0xd0, 0xd0, 255}, color.RGBA{0x5c, 0x58, 0x51, 255}, color.RGBA{0x1d, 0x1c, 0x1a, 255}}
	for _, c := range shares {
		list = append(list, c)
	}
	pale := func(n uint8) uint8 { return 255 - (255-n)/2 }
	for _, c := range shares {
		list = append(list, color.RGBA{pale(c.R), pale(c.G), pale(c.B), 255})
	}
	return list
}()

// A picture is drawn in points from its upper left corner.
type picture struct {
	*image.Paletted
	width, height float64
}

func newPicture(width, height float64) picture { return drawnIn(inks, width, height) }

func drawnIn(inks color.Palette, width, height float64) picture {
	return picture{image.NewPaletted(image.Rect(0, 0, dots(width), dots(height)), inks), width, height}
}

func dots(points float64) int { return int(points*dotsPerPoint + 0.5) }

// area is a rectangle in dots, within the picture and at least one dot wide and high.
func (p picture) area(x, y, width, height float64) image.Rectangle {
	r := image.Rect(dots(x), dots(y), max(dots(x+width), dots(x)+1), max(dots(y+height), dots(y)+1))
	return r.Intersect(p.Rect)
}

// fill draws a rectangle.
func (p picture) fill(x, y, width, height float64, c ink) {
	r := p.area(x, y, width, height)
	for j := r.Min.Y; j < r.Max.Y; j++ {
		row := p.Pix[p.PixOffset(r.Min.X, j):p.PixOffset(r.Max.X, j)]
		for i := range row {
			row[i] = uint8(c)
		}
	}
}

// shade draws a rectangle dot by dot; dots for which there is no ink stay as they are.
func (p picture) shade(x, y, width, height float64, at func(x, y int) (ink, bool)) {
	r := p.area(x, y, width, height)
	for j := r.Min.Y; j < r.Max.Y; j++ {
		for i := r.Min.X; i < r.Max.X; i++ {
			if c, ok := at(i, j); ok {
				p.Pix[p.PixOffset(i, j)] = uint8(c)
			}
		}
	}
}

// line is how thick lines are, and dash how long the dashes of a line and the gaps between them.
const (
	lineWidth = 0.75
	dash      = 2
)

// frame draws the edges of a rectangle, as dashes if it is only what was.
func (p picture) frame(x, y, width, height float64, c ink, dashed bool) {
	at := func(i, j int) (ink, bool) { return c, !dashed || (i+j)/dots(dash)%2 == 0 }
	width = max(width, lineWidth)
	p.shade(x, y, width, lineWidth, at)
	p.shade(x, y+height-lineWidth, width, lineWidth, at)
	p.shade(x, y, lineWidth, height, at)
	p.shade(x+width-lineWidth, y, lineWidth, height, at)
}

// disc draws a circle, or only its right half, filled or as a ring.
func (p picture) disc(x, y, radius float64, c ink, filled, half bool) {
	p.shade(x-radius, y-radius, 2*radius, 2*radius, func(i, j int) (ink, bool) {
		dx, dy := (float64(i)+0.5)/dotsPerPoint-x, (float64(j)+0.5)/dotsPerPoint-y
		distance := dx*dx + dy*dy
		inner := radius - lineWidth
		return c, distance <= radius*radius && (!half || dx >= 0) && (filled || distance >= inner*inner)
	})
}

// textured draws a share, which its texture identifies without colour.
func (p picture) textured(x, y, width, height float64, n int, pale bool) {
	dark := softInk
	if pale {
		dark = gridInk
	}
	p.fill(x, y, width, height, shareInk(n, pale))
	if n %= shareColours; n > 0 {
		p.shade(x, y, width, height, func(i, j int) (ink, bool) { return dark, textures[n](i, j) })
	}
}

// textures say which dots of a share are dark.
var textures = [shareColours]func(x, y int) bool{
	nil, // the first has none
	func(x, y int) bool { return (x+y)%15 < 2 },
	func(x, y int) bool { x, y = x%15-7, y%15-7; return x*x+y*y < 6 },
	func(x, y int) bool { return y%12 < 2 },
	func(x, y int) bool { return x%18 < 2 || y%18 < 2 },
	func(x, y int) bool { return x%12 < 2 },
}

// bytes is the file of the picture.
func (p picture) bytes(b *buffers) string {
	var file strings.Builder
	_ = (&png.Encoder{CompressionLevel: png.BestSpeed, BufferPool: b}).Encode(&file, p.Paletted) // a strings.Builder takes all
	return file.String()
}

// A buffers is what encoding a picture needs, for the next one: most of the cost of a small picture.
type buffers struct{ free *png.EncoderBuffer }

// Get returns the buffer, or nil for a new one.
func (b *buffers) Get() *png.EncoderBuffer { return b.free }

// Put keeps a buffer.
func (b *buffers) Put(free *png.EncoderBuffer) { b.free = free }

// emu is how many of the units of drawings a point has.
const emu = 12700

// picture writes a picture into the text. What it shows is said to those who cannot see it; a picture of which nothing is
// said only decorates what the text has.
func (w *writer) picture(p picture, says string) {
	w.pictures++
	id := w.media(p)
	size := fmt.Sprintf(`cx="%d" cy="%d"`, int(p.width*emu), int(p.height*emu))
	about := fmt.Sprintf(` descr="%s"/>`, line(says))
	if says == "" {
		about = `><a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}">` +
			`<adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst></wp:docPr>`
	}
	w.out.raw(`<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent `, size, `/>`,
		fmt.Sprintf(`<wp:docPr id="%d" name="Picture %d"`, firstPicture+w.pictures, w.pictures), about,
		`<wp:cNvGraphicFramePr/><a:graphic><a:graphicData uri="`, drawing, `/picture"><pic:pic>`,
		fmt.Sprintf(`<pic:nvPicPr><pic:cNvPr id="%d" name="%s"/><pic:cNvPicPr/></pic:nvPicPr>`, firstPicture+w.pictures, id),
		`<pic:blipFill><a:blip r:embed="`, id, `"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>`,
		`<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext `, size, `/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`)
}

// drawing begins the names of the languages of drawings.
const drawing = "http://schemas.openxmlformats.org/drawingml/2006"

// firstPicture is above the numbers that a template's letterhead gives its own pictures.
const firstPicture = 10000

// media returns the relation to the file of a picture, which is encoded and added once.
func (p *pack) media(drawn picture) (id string) {
	key := fmt.Sprint(drawn.Rect.Dx(), " ", string(drawn.Pix))
	if id := p.drawn[key]; id != "" {
		return id
	}
	if p.drawn == nil {
		p.drawn = map[string]string{}
	}
	name := fmt.Sprintf("media/chart%d.png", len(p.drawn)+1)
	id = p.links.part("image", name)
	p.drawn[key] = id
	p.headers = append(p.headers, file{name: "word/" + name, text: drawn.bytes(&p.buffers), kind: "image/png"})
	return id
}
