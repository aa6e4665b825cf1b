// What a link shows, and which link leads to what is shown.
import { formatLink, type PageLink } from './links.ts';
import { LOCALE_DEFAULT, LOCALES } from './localised.ts';
import {
  afterChannel,
  afterMember,
  channelShown,
  channelsShown,
  memberShown,
  type Shown,
} from './page-state.ts';

/** What is shown once a link is followed; what it names and is not there stays as it was. */
export function afterLink(shown: Shown, link: PageLink): Shown {
  const { server } = shown;
  if (server === null) return shown;
  const locale = link.locale !== null && Object.hasOwn(LOCALES, link.locale) ? link.locale : shown.locale;
  const set = { ...shown, locale, theme: link.theme ?? shown.theme, panel: link.panel ?? shown.panel };
  const member = server.members.find(({ id, name }) => isNamed(link.as, id, name));
  const acting = member === undefined || member.id === shown.memberId ? set : afterMember(set, member.id);
  const message = server.messages.find(({ id }) => id === link.message);
  const channel = channelsShown(server, acting.memberId).find(
    ({ id, name }) => id === message?.channelId || isNamed(link.channel, id, name),
  );
  return channel === undefined ? acting : afterChannel(acting, channel.id);
}

/** The message that a link points at, among those that are shown. */
export function messageLinked(link: PageLink, shownIds: readonly string[]): string | null {
  if (link.message === 'last') return shownIds.at(-1) ?? null;
  return shownIds.find((id) => id === link.message) ?? null;
}

/** The first member, the system's colours and English go without saying. */
export function linkTo(shown: Shown): string {
  const member = memberShown(shown);
  const isFirst = member === null || member.id === shown.server?.members[0]?.id;
  return formatLink({
    channel: channelShown(shown)?.name ?? null,
    panel: shown.panel,
    as: isFirst ? null : member.name.toLowerCase(),
    theme: shown.theme === 'system' ? null : shown.theme,
    locale: shown.locale === LOCALE_DEFAULT ? null : shown.locale,
  });
}

function isNamed(given: string | null, id: string, name: string): boolean {
  return given !== null && (given === id || given.toLowerCase() === name.toLowerCase());
}
