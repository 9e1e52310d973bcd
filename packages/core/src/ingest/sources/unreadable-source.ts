/** Why a file cannot be read as a text: it has none, is of another format, is binary, in an unknown encoding, a scan without a text layer, locked by a password, or damaged. */
type SourceFault = 'empty' | 'format' | 'binary' | 'undecodable' | 'scanned' | 'encrypted' | 'damaged';

/** Refusal of a file; each client words it in its own language. */
export class UnreadableSource extends Error {
  override readonly name = 'UnreadableSource';
  readonly fault: SourceFault;
  /** Name of the format, where the file is of another one. */
  readonly format: string;

  constructor(fault: SourceFault, format = '') {
    super(format === '' ? fault : `${fault}: ${format}`);
    this.fault = fault;
    this.format = format;
  }
}
