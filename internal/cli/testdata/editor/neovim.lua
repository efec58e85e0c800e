-- Neovim without a window, set up as signpost help editors says. CASE is a workspace that may be changed.
local case = os.getenv('CASE')
local file = case .. '/scenarios/csto-overstays.yaml'
vim.cmd('edit ' .. file)
vim.cmd('set filetype=yaml')
local id
vim.wait(5000, function() id = next(vim.lsp.buf_get_clients(0)); return id ~= nil end, 10)
local client = function() return vim.lsp.get_client_by_id(id) end
vim.wait(5000, function() return client() and client().initialized end, 10)
vim.wait(2000, function() return false end, 50)
print('quiet ' .. #vim.diagnostic.get(0))
local lines = function() return vim.api.nvim_buf_get_lines(0, 0, -1, false) end
local ask = function(method, line, character)
  local r = vim.lsp.buf_request_sync(0, method, { textDocument = { uri = vim.uri_from_bufnr(0) }, position = { line = line, character = character } }, 5000)
  return r and r[id] and r[id].result
end
-- A citation that is not finished.
for i, text in ipairs(lines()) do
  local from = text:find('cite: %[')
  if from then
    local typed = text:sub(1, from + 6) .. 'fitch-2022#4'
    vim.api.nvim_buf_set_lines(0, i - 1, i, false, { typed })
    vim.wait(100, function() return false end, 20)
    local n, one = 0, nil
    for _, item in ipairs(ask('textDocument/completion', i - 1, #typed)) do
      if item.label:match('^fitch%-2022#4') then n = n + 1; one = one or item end
    end
    print('passages ' .. n .. ' ' .. one.label .. ' from ' .. one.textEdit.range.start.character - (from + 6))
    vim.api.nvim_buf_set_lines(0, i - 1, i, false, { text })
    break
  end
end
-- What a passage says, and where it stands.
for i, text in ipairs(lines()) do
  local at = text:find('fitch%-2022#')
  if at then
    print('hover ' .. tostring(ask('textDocument/hover', i - 1, at + 2).contents.value:match('fitch%-2022#') ~= nil))
    print('definition ' .. ask('textDocument/definition', i - 1, at + 2).uri:match('sources/[a-z0-9-]+%.yaml'))
    break
  end
end
-- A mistake, saved; then mended by the offer.
local n
for i, text in ipairs(lines()) do if text:match('^horizon:') then n = i end end
local right = lines()[n]
vim.api.nvim_buf_set_lines(0, n - 1, n, false, { (right:gsub('horizon', 'horizen')) })
local began = vim.loop.hrtime()
vim.cmd('write')
vim.wait(5000, function() return #vim.diagnostic.get(0) > 0 end, 2)
print(string.format('after saving %d ms', (vim.loop.hrtime() - began) / 1e6))
local wrong
for _, d in ipairs(vim.diagnostic.get(0)) do if d.code == 'unknown-key' or d.message:match('horizen') then wrong = d end end
print('mistake ' .. wrong.lnum + 1 - n .. ' ' .. wrong.message:gsub('\n.*', ''))
local r = vim.lsp.buf_request_sync(0, 'textDocument/codeAction', {
  textDocument = { uri = vim.uri_from_bufnr(0) }, range = wrong.user_data.lsp.range or { start = { line = wrong.lnum, character = wrong.col }, ['end'] = { line = wrong.end_lnum, character = wrong.end_col } },
  context = { diagnostics = { { range = { start = { line = wrong.lnum, character = wrong.col }, ['end'] = { line = wrong.end_lnum, character = wrong.end_col } }, message = wrong.message, source = 'signpost', data = 'horizon', code = 'unknown-key' } } },
}, 5000)
vim.lsp.util.apply_workspace_edit(r[id].result[1].edit, 'utf-16')
print('mended ' .. tostring(lines()[n] == right))
vim.cmd('write')
vim.wait(5000, function() return #vim.diagnostic.get(0) == 0 end, 2)
print('quiet ' .. #vim.diagnostic.get(0))
-- Renaming is what signpost rename does.
for i, text in ipairs(lines()) do
  local at = text:find('mandate%-extended:')
  if at then
    local edit = vim.lsp.buf_request_sync(0, 'textDocument/rename', { textDocument = { uri = vim.uri_from_bufnr(0) }, position = { line = i - 1, character = at + 2 }, newName = 'mandate-kept' }, 5000)[id].result
    vim.lsp.util.apply_workspace_edit(edit, 'utf-16')
    local was = false
    for _, l in ipairs(lines()) do was = was or l:match('was: %[mandate%-extended%]') ~= nil end
    print('renamed ' .. tostring(was))
    break
  end
end
vim.cmd('qa!')
