#!/usr/bin/env bash
# Expected: validators of JSON Schema that check "format" agree on plain values: 18:00:00Z is a time (RFC 3339, which the
# standard names, wants the offset), 18:00:00 is none, and 31 February, a thirteenth month and the week 2022-W02 are no dates.
# Happens: ajv takes 18:00:00Z and refuses 18:00:00; jsonschema and is-my-json-valid in Node, and jsonschema in Python without
# its extras, have it the other way round, so that no time passes all. 31 February is a date for three of five, 2022-W02 and
# 20220106 for Python's jsonschema, and fastjsonschema takes 2022-13-01 and ٢٠٢٢-٠١-٠٦.
# Seen with ajv 8.20.0, ajv-formats 3.0.1, jsonschema 1.5.0 and is-my-json-valid 2.20.6 (npm) under Node 20, jsonschema 4.10.3
# and fastjsonschema 2.16.3 (Debian 12) under Python 3.11, 1 December 2026. Who meets it: who hands days and hours to others
# with a schema; write a pattern beside the format.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund ajv@8.20.0 ajv-formats@3.0.1 jsonschema@1.5.0 is-my-json-valid@2.20.6
apt-get download -qq python3-jsonschema=4.10.3-1 python3-fastjsonschema=2.16.3-2 python3-attr=22.2.0-1 python3-pyrsistent=0.18.1-1+b3 2>/dev/null
for deb in *.deb; do dpkg -x "$deb" root; done
echo '[["time", "18:00:00Z"], ["time", "18:00:00"], ["date", "2022-01-06"], ["date", "2022-02-31"], ["date", "2022-W02"], ["date", "20220106"], ["date", "2022-13-01"], ["date", "٢٠٢٢-٠١-٠٦"]]' >values.json
cat >try.cjs <<'J'
const Ajv = require('ajv'), ajv = new Ajv()
require('ajv-formats')(ajv)
const { Validator } = require('jsonschema'), validator = require('is-my-json-valid')
for (const [format, value] of require('./values.json')) {
  const schema = { type: 'string', format }
  const say = (name, ok) => console.log(`${format} ${value}: ${name} ${ok ? 'yes' : 'no'}`)
  say('ajv', ajv.validate(schema, value))
  say('jsonschema.js', new Validator().validate(value, schema).valid)
  say('is-my-json-valid', validator(schema)(value))
}
J
cat >try.py <<'P'
import json
import fastjsonschema
import jsonschema

for form, value in json.load(open("values.json")):
    schema = {"$schema": "http://json-schema.org/draft-07/schema#", "type": "string", "format": form}
    ways = {
        "jsonschema.py": lambda: jsonschema.validate(value, schema, format_checker=jsonschema.FormatChecker()),
        "fastjsonschema": lambda: fastjsonschema.compile(schema)(value),
    }
    for name, way in ways.items():
        try:
            way()
            print(f"{form} {value}: {name} yes")
        except Exception:
            print(f"{form} {value}: {name} no")
P
{ node try.cjs; PYTHONPATH=root/usr/lib/python3/dist-packages python3 -W ignore try.py; } >answers
awk '{key = $1 " " $2; if (!(key in row)) keys[++n] = key; row[key] = row[key] " " $3 " " $4} END {for (i = 1; i <= n; i++) print keys[i] row[keys[i]]}' answers | tee seen
cat >want <<'T'
time 18:00:00Z: ajv yes jsonschema.js no is-my-json-valid no jsonschema.py no fastjsonschema yes
time 18:00:00: ajv no jsonschema.js yes is-my-json-valid yes jsonschema.py yes fastjsonschema yes
date 2022-01-06: ajv yes jsonschema.js yes is-my-json-valid yes jsonschema.py yes fastjsonschema yes
date 2022-02-31: ajv no jsonschema.js yes is-my-json-valid yes jsonschema.py no fastjsonschema yes
date 2022-W02: ajv no jsonschema.js no is-my-json-valid no jsonschema.py yes fastjsonschema no
date 20220106: ajv no jsonschema.js no is-my-json-valid no jsonschema.py yes fastjsonschema no
date 2022-13-01: ajv no jsonschema.js no is-my-json-valid no jsonschema.py no fastjsonschema yes
date ٢٠٢٢-٠١-٠٦: ajv no jsonschema.js no is-my-json-valid no jsonschema.py no fastjsonschema yes
T
cmp want seen
