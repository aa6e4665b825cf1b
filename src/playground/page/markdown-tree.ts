// The plain tree that Discord's markdown is parsed into, before anything is drawn.

/** The styles of `<t:unix:style>`; `s` and `S` are times with seconds. */
export type TimeStyle = 't' | 'T' | 'd' | 'D' | 'f' | 'F' | 's' | 'S' | 'R';

export type Inline =
  | { kind: 'text'; text: string }
  | { kind: 'break' }
  | { kind: 'code'; text: string }
  | { kind: 'strong' | 'emphasis' | 'underline' | 'strike' | 'spoiler'; children: Inline[] }
  | { kind: 'link'; url: string; children: Inline[] }
  | { kind: 'time'; unixSeconds: number; style: TimeStyle }
  | { kind: 'mention'; of: 'user' | 'channel' | 'role'; id: string }
  /** `</digest add:ID>`: the name is without the slash. */
  | { kind: 'command'; name: string; id: string };

export interface ListItem {
  children: Inline[];
  /** Lists nested in this item. */
  lists: List[];
}

export interface List {
  kind: 'list';
  isOrdered: boolean;
  /** The number of the first item of an ordered list. */
  start: number;
  items: ListItem[];
}

export type Block =
  | { kind: 'paragraph' | 'small'; children: Inline[] }
  | { kind: 'heading'; level: 1 | 2 | 3; children: Inline[] }
  | { kind: 'quote'; blocks: Block[] }
  | { kind: 'code-block'; language: string; text: string }
  | List;
