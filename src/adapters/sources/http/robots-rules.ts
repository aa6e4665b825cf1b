// What a robots.txt (RFC 9309) says to us: which addresses are to be left alone, how fast to go, where sitemaps are.
import robotsParserModule from 'robots-parser';
import {
  CRAWL_DELAY_MAX_MS,
  ROBOTS_ADDRESS_MAX_LENGTH,
  ROBOTS_RULE_MAX_LENGTH,
  ROBOTS_WILDCARDS_MAX_LENGTH,
  SITEMAPS_PER_ROBOTS_MAX,
} from '../../../limits/politeness.ts';

/** Its types describe a default export; what is there is the function itself. */
const parseRobots = robotsParserModule as unknown as typeof robotsParserModule.default;

/** Our product token, as it stands at the beginning of the user agent. */
const OUR_TOKEN = 'broadsheet';

export interface RobotsRules {
  isAllowed(address: string): boolean;
  /** Null where it does not say; at most `CRAWL_DELAY_MAX_MS`. */
  crawlDelayMs: number | null;
  sitemaps: readonly string[];
}

/** Makes rules of a text that `excerptRobots` made, for the addresses of an origin. */
export function createRobotsRules(origin: string, excerpt: string): RobotsRules {
  const robots = parseRobots(`${origin}/robots.txt`, excerpt);
  const delayMs = (robots.getCrawlDelay(OUR_TOKEN) ?? 0) * 1000;
  const named = robots.getSitemaps().flatMap((sitemap) => URL.parse(sitemap, origin)?.href ?? []);
  return {
    isAllowed: (address) => robots.isAllowed(address.slice(0, ROBOTS_ADDRESS_MAX_LENGTH), OUR_TOKEN) ?? true,
    crawlDelayMs: delayMs > 0 ? Math.min(delayMs, CRAWL_DELAY_MAX_MS) : null,
    sitemaps: [...new Set(named)].slice(0, SITEMAPS_PER_ROBOTS_MAX),
  };
}

/** What is said to one agent, or to all. */
interface Group {
  lines: string[];
  wildcardsLength: number;
}

/**
 * The part of a robots.txt that concerns us, as a robots.txt of one group: the rules for us, or those for all where there are
 * none for us, and the sitemaps. The parser multiplies agents by rules and keeps those of all, so that half a megabyte can
 * cost it gigabytes; and each rule is compared with each address, so that those are bounded too.
 */
export function excerptRobots(text: string): string {
  const groups = new Map<string, Group>();
  const sitemaps: string[] = [];
  let agents = new Set<string>();
  let isNamingAgents = false;
  for (const line of text.split(/\r\n|\r|\n/)) {
    const [, name = '', written = ''] = /^\s*([a-z-]+)\s*:([^#]*)/i.exec(line) ?? [];
    const [key, value] = [name.toLowerCase(), written.trim()];
    if (key === 'user-agent') {
      if (!isNamingAgents) agents = new Set();
      isNamingAgents = true;
      const agent = agentOf(value);
      if (agent !== null) agents.add(agent);
      if (agent !== null) groupOf(groups, agent);
    } else if (key === 'allow' || key === 'disallow' || key === 'crawl-delay') {
      isNamingAgents = false;
      for (const agent of agents) addRule(groupOf(groups, agent), key, value);
    } else if (key === 'sitemap' && sitemaps.length < SITEMAPS_PER_ROBOTS_MAX) {
      if (value.length <= ROBOTS_ADDRESS_MAX_LENGTH) sitemaps.push(`sitemap: ${value}`);
    }
  }
  const lines = (groups.get(OUR_TOKEN) ?? groups.get('*'))?.lines ?? [];
  return [`user-agent: ${OUR_TOKEN}`, ...lines, ...sitemaps].join('\n');
}

/** Which of the agents that concern us a line names; versions and what else stands behind a name do not count. */
function agentOf(value: string): string | null {
  const token = /^(?:\*(?![^\s])|[a-z_-]+)/i.exec(value)?.[0].toLowerCase();
  return token === OUR_TOKEN || token === '*' ? token : null;
}

function groupOf(groups: Map<string, Group>, agent: string): Group {
  const group = groups.get(agent) ?? { lines: [], wildcardsLength: 0 };
  groups.set(agent, group);
  return group;
}

function addRule(group: Group, key: string, value: string): void {
  if (value.length > ROBOTS_RULE_MAX_LENGTH) return;
  if (value.includes('*')) group.wildcardsLength += value.length;
  if (value.includes('*') && group.wildcardsLength > ROBOTS_WILDCARDS_MAX_LENGTH) return;
  group.lines.push(`${key}: ${value}`);
}
