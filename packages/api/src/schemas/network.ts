import { NETWORK_NAMES, type Network } from '@synoptic/core/questions/network/network';
import { z } from 'zod';
import { bilingual, count, id } from './basics.ts';

/** Who tells whom, and what is mentioned together. */
export const network = z.object({
  nodes: z.array(z.object({ id, label: bilingual, kind: z.string() })),
  edges: z.array(
    z.object({
      id: z.string(),
      source: id,
      target: id,
      network: z.enum(NETWORK_NAMES).describe('attribution is directed, from who is told of to who tells'),
      act: z.string().describe('how the target passes the source on; empty for a document that holds its outermost voice'),
      weight: count.describe('claims of an attribution, passages of a co-mention'),
    }),
  ),
}) satisfies z.ZodType<Network>;
