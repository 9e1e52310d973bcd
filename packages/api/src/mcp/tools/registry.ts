import type { Tool } from '../tool.ts';
import { compareTool } from './compare-tool.ts';
import { corpusTool } from './corpus-tool.ts';
import { dependenceTool } from './dependence-tool.ts';
import { glanceTool } from './glance-tool.ts';
import { ledgerTool } from './ledger-tool.ts';
import { listTool } from './list-tool.ts';
import { searchTool } from './search-tool.ts';
import { sensitivityTool } from './sensitivity-tool.ts';
import { showTool } from './show-tool.ts';
import { threadsTool } from './threads-tool.ts';
import { timelineTool } from './timeline-tool.ts';
import { wholesTool } from './wholes-tool.ts';

/** All tools: what there is, then what is asked over it. */
export const TOOLS: readonly Tool[] = [
  corpusTool,
  glanceTool,
  listTool,
  searchTool,
  showTool,
  compareTool,
  sensitivityTool,
  dependenceTool,
  wholesTool,
  threadsTool,
  timelineTool,
  ledgerTool,
];
