package cli

import (
	"signpost/internal/render"
	"signpost/internal/report"
)

// editorsTopic tells how editors are set up. A test starts Neovim with what it says.
func editorsTopic(h report.Header, _ []string) render.Report {
	return report.NewGuide(h, "editors", "Editors", []report.GuideSection{
		{Says: []string{
			"signpost lsp is a language server: an editor starts it and shows what signpost check finds, completes names and passages with what they say, explains them, leads to where they stand, and renames. It writes nothing and asks no network.",
			"Without it, editors that speak with yaml-language-server know the keys from the schemas in .signpost/schema, which signpost init writes and the first line of new files names; signpost schema --write adds them to an older workspace.",
		}},
		{Title: "Neovim", Says: []string{"In init.lua, from 0.7 on:"}, Code: `vim.api.nvim_create_autocmd('FileType', { pattern = 'yaml', callback = function(args)
  local found = vim.fn.findfile('.signpost.yaml', vim.fn.expand('%:p:h') .. ';')
  if found == '' then return end
  local server = { name = 'signpost', cmd = { 'signpost', 'lsp' }, root_dir = vim.fn.fnamemodify(found, ':p:h') }
  if vim.lsp.start then vim.lsp.start(server)
  else vim.lsp.buf_attach_client(args.buf, vim.lsp.start_client(server)) end
end })`},
		{Title: "Helix", Says: []string{"In ~/.config/helix/languages.toml:"}, Code: `[language-server.signpost]
command = "signpost"
args = ["lsp"]

[[language]]
name = "yaml"
language-servers = ["signpost", "yaml-language-server"]`},
		{Title: "Emacs", Says: []string{"With eglot, in init.el:"}, Code: `(with-eval-after-load 'eglot
  (add-to-list 'eglot-server-programs '(yaml-mode . ("signpost" "lsp")))
  (add-to-list 'eglot-server-programs '(yaml-ts-mode . ("signpost" "lsp"))))`},
		{Title: "Visual Studio Code", Says: []string{
			"It starts a language server only through an extension. Any general client for language servers will do: tell it the command signpost with the argument lsp, for the language yaml. With the YAML extension alone, the settings that this command writes name the schemas:",
		}, Code: "signpost schema --write --vscode"},
		{Title: "One server for a log", Says: []string{"Where two servers answer for one file, some editors insert what the one offers at the column of the other: leave the logs to signpost alone."}},
	})
}
