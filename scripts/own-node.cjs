// Gives a machine with an old Node the one that this checkout needs, in tools/node with a lock of its own; runs after `npm ci`, and before `npm start` and
// `npm test`. A Node that is new enough is used as it is, and nothing is installed. Old versions of Node run this file, so it uses old syntax.
'use strict';
var fs = require('node:fs');
var path = require('node:path');
var spawnSync = require('node:child_process').spawnSync;

var LEAST = [22, 18];
var WINDOWS = process.platform === 'win32';
var root = path.join(__dirname, '..');
var folder = path.join(root, 'tools', 'node');
/** Folder that npm puts first in PATH for every script; on Windows its shims prefer a node.exe beside them. */
var link = path.join(root, 'node_modules', '.bin', WINDOWS ? 'node.exe' : 'node');

function isNewEnough(version) {
  var parts = version.split('.').map(Number);
  return parts[0] > LEAST[0] || (parts[0] === LEAST[0] && parts[1] >= LEAST[1]);
}

/** Version that a binary reports; null if it does not run here, such as one for glibc on Alpine. */
function versionOf(binary) {
  var ran = spawnSync(binary, ['--version'], { encoding: 'utf8' });
  return ran.status === 0 ? ran.stdout.trim().replace(/^v/, '') : null;
}

/** The binary of the package for this platform, if npm found one. */
function installedBinary() {
  var packages = path.join(folder, 'node_modules');
  var names = fs.existsSync(packages) ? fs.readdirSync(packages) : [];
  var found = names.map((name) => path.join(packages, name, 'bin', WINDOWS ? 'node.exe' : 'node')).filter((file) => fs.existsSync(file));
  return found[0] || null;
}

function install() {
  // biome-ignore lint/style/useTemplate: old versions of Node parse this file
  process.stderr.write('Node ' + process.versions.node + ' is older than ' + LEAST.join('.') + ': installing Node 26 into tools/node\n');
  var args = ['ci', '--prefix', folder, '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'];
  return spawnSync('npm', args, { cwd: folder, stdio: ['ignore', 2, 2], shell: WINDOWS }).status === 0;
}

function linkBinary(binary) {
  fs.mkdirSync(path.dirname(link), { recursive: true });
  fs.rmSync(link, { force: true });
  if (!WINDOWS) return fs.symlinkSync(path.relative(path.dirname(link), binary), link);
  try {
    fs.linkSync(binary, link);
  } catch {
    fs.copyFileSync(binary, link);
  }
}

function run() {
  if (isNewEnough(process.versions.node)) return 0;
  if (fs.existsSync(link) && isNewEnough(versionOf(link) || '0.0')) return 0;
  if (installedBinary() === null) install();
  var binary = installedBinary();
  if (binary !== null && isNewEnough(versionOf(binary) || '0.0')) {
    linkBinary(binary);
    return 0;
  }
  process.stderr.write(
    'needs Node ' +
      LEAST.join('.') +
      ' or newer: this is Node ' +
      process.versions.node +
      ', and npm has none that runs here. See https://nodejs.org/en/download\n',
  );
  return 1;
}

process.exitCode = run();
