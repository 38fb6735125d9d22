import type { CharSet } from "./node.ts";
import { range } from "./sets.ts";

/** The blocks of Unicode that people ask for; JavaScript knows none. Source: https://www.unicode.org/Public/UNIDATA/Blocks.txt */
const blocks: Readonly<Record<string, readonly [from: number, to: number]>> = {
  basiclatin: [0, 0x7f],
  "latin-1supplement": [0x80, 0xff],
  "latinextended-a": [0x100, 0x17f],
  "latinextended-b": [0x180, 0x24f],
  ipaextensions: [0x250, 0x2af],
  spacingmodifierletters: [0x2b0, 0x2ff],
  combiningdiacriticalmarks: [0x300, 0x36f],
  greek: [0x370, 0x3ff],
  greekandcoptic: [0x370, 0x3ff],
  cyrillic: [0x400, 0x4ff],
  armenian: [0x530, 0x58f],
  hebrew: [0x590, 0x5ff],
  arabic: [0x600, 0x6ff],
  devanagari: [0x900, 0x97f],
  thai: [0xe00, 0xe7f],
  hanguljamo: [0x1100, 0x11ff],
  latinextendedadditional: [0x1e00, 0x1eff],
  greekextended: [0x1f00, 0x1fff],
  generalpunctuation: [0x2000, 0x206f],
  superscriptsandsubscripts: [0x2070, 0x209f],
  currencysymbols: [0x20a0, 0x20cf],
  letterlikesymbols: [0x2100, 0x214f],
  numberforms: [0x2150, 0x218f],
  arrows: [0x2190, 0x21ff],
  mathematicaloperators: [0x2200, 0x22ff],
  boxdrawing: [0x2500, 0x257f],
  cjksymbolsandpunctuation: [0x3000, 0x303f],
  hiragana: [0x3040, 0x309f],
  katakana: [0x30a0, 0x30ff],
  cjkunifiedideographs: [0x4e00, 0x9fff],
  hangulsyllables: [0xac00, 0xd7af],
  privateusearea: [0xe000, 0xf8ff],
  halfwidthandfullwidthforms: [0xff00, 0xffef],
};

/** A block by its name, in whatever case, with blanks, with underscores, or without. */
export function blockOf(name: string): CharSet | undefined {
  const block =
    blocks[name.toLowerCase().replaceAll(/[ _]/g, "")] ?? blocks[name.toLowerCase().replace(/_(?=[ab1]$|1_)/, "-")];
  return block && range(...block);
}
