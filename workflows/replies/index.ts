/** Inbound replies (DESIGN §5): one door. */
export { classifyReply } from './classify';
export type { CivilDay, InboundReply, Reply } from './reply';
