/**
 * Workbooks are deflated in a thread of the machine's own: how long it takes would be chance that no seed decides, and a run
 * would not be the same twice. Here it happens at once, at the end of the stream.
 */
import { DeflateRaw, deflateRawSync } from 'node:zlib';

type Deflating = {
  parts?: Buffer[];
  push(chunk: Buffer): boolean;
};
type Done = () => void;

export function deflateAtOnce(): void {
  Object.assign(DeflateRaw.prototype, {
    _transform(this: Deflating, chunk: Buffer, _encoding: string, done: Done): void {
      (this.parts ??= []).push(chunk);
      done();
    },
    _flush(this: Deflating, done: Done): void {
      this.push(deflateRawSync(Buffer.concat(this.parts ?? [])));
      done();
    },
  });
}
