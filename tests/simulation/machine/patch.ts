/** Imported before everything else by the simulation's entry: from here on, time and chance are the run's own. */
import { patchGlobals } from './globals';
import { LightHeaders } from './headers';
import { virtualFetch } from './network';
import { deflateAtOnce } from './zlib';

patchGlobals();
deflateAtOnce();
globalThis.fetch = virtualFetch;
globalThis.Headers = LightHeaders as unknown as typeof Headers;
