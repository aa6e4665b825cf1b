// Which tables a move copies, by which columns it goes through them, and which it leaves and why.

export interface MovedTable {
  name: string;
  /** The columns of its key, in the order of its index. */
  key: readonly string[];
  /** Its number comes from a sequence, which has to go on where the copied rows end. */
  hasSequence?: true;
  /** Rows that stay. */
  except?: string;
}

/** What later ones speak of comes first. */
export const MOVED_TABLES: readonly MovedTable[] = [
  { name: 'identities', key: ['number'], hasSequence: true },
  { name: 'article_keys', key: ['key'] },
  { name: 'article_versions', key: ['number'], hasSequence: true },
  { name: 'articles', key: ['row'] },
  { name: 'candidates', key: ['row'] },
  { name: 'profiles', key: ['row'] },
  { name: 'signatures', key: ['span', 'term', 'row'] },
  { name: 'tags', key: ['tag'], hasSequence: true },
  { name: 'article_tags', key: ['tag', 'row'] },
  { name: 'tag_aliases', key: ['alias'] },
  { name: 'tag_rules', key: ['tag'] },
  { name: 'story_leads', key: ['id'] },
  { name: 'unsettled_stories', key: ['story', 'other'] },
  { name: 'story_rulings', key: ['number'], hasSequence: true },
  { name: 'ruled_articles', key: ['article', 'ruling'] },
  // The version of the terms is noted when they are made; that a store was left is true of that store alone.
  {
    name: 'notes',
    key: ['key'],
    except: "key in ('terms-version', 'moved-to-postgresql', 'house') or key like 'terms-made-to-%'",
  },
  { name: 'questions', key: ['token'] },
  { name: 'feeds', key: ['id'] },
  { name: 'feed_notices', key: ['id'], hasSequence: true },
  { name: 'subscriptions', key: ['id'], hasSequence: true },
  { name: 'deliveries', key: ['id'], hasSequence: true },
  { name: 'told', key: ['id'], hasSequence: true },
  { name: 'receipts', key: ['fingerprint'] },
  { name: 'cited_versions', key: ['article', 'version'] },
  { name: 'token_days', key: ['day', 'guild'] },
  { name: 'guilds', key: ['guild'] },
];

/** Tables that stay behind, each with the reason. */
export const LEFT_TABLES: Readonly<Record<string, string>> = {
  article_terms: 'made anew by analysis: this engine keeps them so that they cannot be read back',
  term_frequencies: 'read from the terms',
  article_days: 'counted at the end',
  outlets: 'counted at the end',
  languages: 'counted at the end',
  totals: 'counted at the end',
  channel_holds: 'held by a process that has ended',
  leases: 'held by a process that has ended',
  reserved_moments: 'moments that are over',
};
