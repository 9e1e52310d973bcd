#!/usr/bin/env node
// Every version of Node parses this file, so that an old one says what is missing instead of a SyntaxError.
'use strict';
var least = [22, 12];
var version = process.versions.node.split('.').map(Number);
if (version[0] < least[0] || (version[0] === least[0] && version[1] < least[1])) {
  process.stderr.write(
    'synoptic: needs Node ' +
      least.join('.') +
      ' or newer; this is Node ' +
      process.versions.node +
      '. See https://nodejs.org/en/download\n',
  );
  process.exitCode = 1;
} else {
  require('./start.cjs');
}
