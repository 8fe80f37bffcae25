// What LevelDB calls a table (`.ldb`): its blocks may be compressed with Snappy, and then no word can be found in the file.
// https://github.com/google/leveldb/blob/main/doc/table_format.md

const FOOTER_BYTES = 48;
const MAGIC = Buffer.from('57fb808b247547db', 'hex');
const SNAPPY = 1;

/**
 * All blocks of a table as they were before they were compressed; undefined if it is none.
 * @param {Buffer} file
 * @returns {Buffer | undefined}
 */
export function tableContent(file) {
  if (file.length < FOOTER_BYTES || !file.subarray(-MAGIC.length).equals(MAGIC)) return undefined;
  const footer = reader(file.subarray(-FOOTER_BYTES));
  const metaIndex = readHandle(footer);
  const index = readHandle(footer);
  const blocks = [metaIndex, index].map((handle) => readBlock(file, handle));
  const handles = blocks.flatMap((block) => entriesOf(block).map((value) => readHandle(reader(value))));
  return Buffer.concat([...blocks, ...handles.map((handle) => readBlock(file, handle))]);
}

/**
 * Undoes Snappy.
 * @param {Buffer} packed
 * @returns {Buffer}
 */
export function unpackSnappy(packed) {
  const input = reader(packed);
  const output = Buffer.alloc(input.varint());
  let at = 0;
  while (!input.isOver()) {
    const tag = input.byte();
    if ((tag & 3) === 0) {
      const literal = input.bytes(literalLength(tag >> 2, input));
      literal.copy(output, at);
      at += literal.length;
      continue;
    }
    const { length, back } = readCopy(tag, input);
    if (back === 0 || back > at) throw new Error('no Snappy: it copies what is not there');
    // What is copied may overlap with where it goes.
    for (let index = 0; index < length; index += 1) output[at + index] = output[at + index - back];
    at += length;
  }
  if (at !== output.length) throw new Error('no Snappy: its length is another');
  return output;
}

function literalLength(size, input) {
  return (size < 60 ? size : input.little(size - 59)) + 1;
}

function readCopy(tag, input) {
  switch (tag & 3) {
    case 1:
      return { length: ((tag >> 2) & 7) + 4, back: ((tag >> 5) << 8) | input.byte() };
    case 2:
      return { length: (tag >> 2) + 1, back: input.little(2) };
    default:
      return { length: (tag >> 2) + 1, back: input.little(4) };
  }
}

function readHandle(input) {
  return { offset: input.varint(), size: input.varint() };
}

function readBlock(file, { offset, size }) {
  const stored = file.subarray(offset, offset + size);
  return file[offset + size] === SNAPPY ? unpackSnappy(stored) : stored;
}

// The values of a block: after its entries come the places where keys begin anew, and how many there are.
function entriesOf(block) {
  const restarts = block.readUInt32LE(block.length - 4);
  const input = reader(block.subarray(0, block.length - 4 - restarts * 4));
  const values = [];
  while (!input.isOver()) {
    input.varint();
    const [keyLength, valueLength] = [input.varint(), input.varint()];
    input.bytes(keyLength);
    values.push(input.bytes(valueLength));
  }
  return values;
}

function reader(buffer) {
  let at = 0;
  const bytes = (count) => {
    if (at + count > buffer.length) throw new Error('no table: it ends too early');
    at += count;
    return buffer.subarray(at - count, at);
  };
  const byte = () => bytes(1)[0];
  return {
    bytes,
    byte,
    isOver: () => at >= buffer.length,
    little: (count) => bytes(count).readUIntLE(0, count),
    varint: () => {
      let value = 0;
      for (let factor = 1; ; factor *= 128) {
        const next = byte();
        value += (next & 127) * factor;
        if (next < 128) return value;
      }
    },
  };
}
