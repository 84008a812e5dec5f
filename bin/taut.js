#!/usr/bin/env node
// The program on this machine.
const asked = process.argv.slice(2)
// Asked by scripts before anything else, and so answered before anything is loaded.
if (asked.length === 1 && (asked[0] === '--version' || asked[0] === '-V')) process.stdout.write(`${require('../package.json').version}\n`)
else require('./program.js').loaded().program.run()
