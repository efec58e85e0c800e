// Prints a bibliography of CSL-JSON with citeproc-js, in a style that shows most fields.
const fs = require('fs'), path = require('path');
const CSL = require(path.join(path.resolve(process.argv[2]), 'citeproc_commonjs.js'));
const items = JSON.parse(fs.readFileSync(0, 'utf8'));
items.forEach((item, n) => { item.id = 'i' + n; });

const locale = `<locale xmlns="http://purl.org/net/xbiblio/csl" version="1.0" xml:lang="en-US">
<terms>${Array.from({ length: 12 }, (_, n) => n + 1).map(n => `<term name="month-${String(n).padStart(2, '0')}">M${n}</term>`).join('')}<term name="and">and</term><term name="et-al">et al.</term></terms>
</locale>`;
const style = `<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0" default-locale="en-US">
<info><title>t</title><id>t</id><updated>2020-01-01T00:00:00Z</updated></info>
<citation><layout><text variable="title"/></layout></citation>
<bibliography><layout delimiter=" | ">
<names variable="author"><name form="long"/></names><text variable="title" prefix=" T "/><text variable="container-title" prefix=" C "/><text variable="publisher" prefix=" P "/>
<date variable="issued" prefix=" I "><date-part name="year"/><date-part name="month" form="numeric" prefix="-"/><date-part name="day" prefix="-"/></date>
<date variable="accessed" prefix=" A "><date-part name="year"/><date-part name="month" form="numeric" prefix="-"/><date-part name="day" prefix="-"/></date>
<text variable="URL" prefix=" U "/><text variable="DOI" prefix=" D "/><text variable="ISBN" prefix=" B "/><text variable="page" prefix=" p "/>
<text variable="archive" prefix=" R "/><text variable="archive_location" prefix=" L "/><text variable="genre" prefix=" G "/><text variable="note" prefix=" N "/>
</layout></bibliography></style>`;
const engine = new CSL.Engine({
  retrieveLocale: () => locale,
  retrieveItem: id => items.find(item => item.id === id),
}, style);
engine.updateItems(items.map(item => item.id));
console.log(engine.makeBibliography()[1].join(''));
