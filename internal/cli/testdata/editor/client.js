// A client on the library that Visual Studio Code speaks the protocol with (vscode-languageserver-protocol), without a window.
// node client.js MODULES PROGRAM CASE
const [modules, program, root] = process.argv.slice(2);
const lsp = require(require.resolve('vscode-languageserver-protocol/node', { paths: [modules] }));
const { spawn } = require('child_process');
const { pathToFileURL } = require('url');
const fs = require('fs');
const path = require('path');
const child = spawn(program, ['lsp'], { stdio: ['pipe', 'pipe', 'inherit'] });
const c = lsp.createProtocolConnection(new lsp.StreamMessageReader(child.stdout), new lsp.StreamMessageWriter(child.stdin));
let told = [], waiting;
c.onNotification(lsp.PublishDiagnosticsNotification.type, p => { if (p.uri.endsWith('csto-overstays.yaml')) { told = p.diagnostics; if (waiting) waiting(); } });
c.listen();
const next = () => new Promise(done => { waiting = done; });
(async () => {
  const r = await c.sendRequest(lsp.InitializeRequest.type, { processId: process.pid, rootUri: pathToFileURL(root).href, capabilities: {}, workspaceFolders: null });
  console.log('server', r.serverInfo.name, r.capabilities.textDocumentSync.change);
  await c.sendNotification(lsp.InitializedNotification.type, {});
  const file = path.join(root, 'scenarios/csto-overstays.yaml'), uri = pathToFileURL(file).href;
  const text = fs.readFileSync(file, 'utf8'), lines = text.split('\n');
  await c.sendNotification(lsp.DidOpenTextDocumentNotification.type, { textDocument: { uri, languageId: 'yaml', version: 1, text } });
  const n = lines.findIndex(l => l.startsWith('indicators:')) + 1;
  const symbols = await c.sendRequest(lsp.DocumentSymbolRequest.type, { textDocument: { uri } });
  console.log('symbols', symbols.some(s => s.name === 'mandate-extended'));
  // A letter outside of the first plane counts as two units: the mistake behind it is still where it is shown.
  const wrong = [...lines]; wrong.splice(lines.findIndex(l => l.startsWith('title:')), 3, 'title: {en: "😀", ax: x}');
  const heard = next();
  await c.sendNotification(lsp.DidChangeTextDocumentNotification.type, { textDocument: { uri, version: 2 }, contentChanges: [{ text: wrong.join('\n') }] });
  await heard;
  const d = told.find(d => d.message.includes('"ax"'));
  console.log('mistake', wrong[d.range.start.line].slice(d.range.start.character, d.range.end.character));
  await c.sendNotification(lsp.DidChangeTextDocumentNotification.type, { textDocument: { uri, version: 3 }, contentChanges: [{ text }] });
  const found = await c.sendRequest(lsp.ReferencesRequest.type, { textDocument: { uri }, position: { line: n, character: 4 }, context: { includeDeclaration: false } });
  console.log('references', found.some(l => l.uri.endsWith('csto-overstays.log.yaml')));
  await c.sendRequest(lsp.ShutdownRequest.type);
  await c.sendNotification(lsp.ExitNotification.type);
  child.on('exit', code => { console.log('exit', code); process.exit(0); });
})();
