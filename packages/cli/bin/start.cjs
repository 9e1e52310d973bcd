'use strict';
// Apart from synoptic.cjs, because old versions of Node cannot parse `import()`.
import('../dist/main.js');
