import type { Tool } from '../tool.ts';
import { compareTool } from './compare-tool.ts';
import { corpusTool } from './corpus-tool.ts';
import { ledgerTool } from './ledger-tool.ts';
import { listTool } from './list-tool.ts';
import { searchTool } from './search-tool.ts';
import { showTool } from './show-tool.ts';

/** Every tool. To add a tool, add its file and a line here. */
export const TOOLS: readonly Tool[] = [corpusTool, listTool, searchTool, showTool, compareTool, ledgerTool];
