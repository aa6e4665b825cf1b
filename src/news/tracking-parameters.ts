// Query parameters that say where a reader came from or how a page is shown, not what is read.

/** Those of campaigns and click counters, by the names that advertisers, newsletters and outlets gave them. */
const TRACKING = new RegExp(
  `^(?:${[
    // Families that begin alike.
    ...['utm_\\w+', 'at_\\w+', 'ga_\\w+', 'pk_\\w+', 'piwik_\\w+', 'mtm_\\w+', 'matomo_\\w+', 'ns_\\w+'],
    ...['wt_z?mc(?:_\\w+)?', 'hsa_\\w+', 'vero_\\w+', 'oly_\\w+', 'sc_\\w?cid', 'itm_\\w+', 'fb_action_\\w+'],
    // Clicks, counted.
    ...['fbclid', 'gclid', 'gclsrc', 'dclid', 'gbraid', 'wbraid', 'msclkid', 'twclid', 'ttclid', 'li_fat_id'],
    ...['yclid', 'ysclid', '_openstat', 'rb_clickid', 's_kwcid', 'ef_id', 'srsltid', 'igshid', 'igsh'],
    // Newsletters.
    ...[
      'mc_[a-z]id',
      'mkt_tok',
      '_hsenc',
      '_hsmi',
      'hsctatracking',
      'dm_i',
      'elqtrack\\w*',
      'ck_subscriber_id',
    ],
    // Sharing and referring.
    ...['_ga', '_gl', 'ref_src', 'ref_url', 'fb_ref', '__twitter_impression', 'soc_src', 'soc_trk', 'smid'],
    ...['smtyp', 'taid', 'xtor', 'spm', 'guccounter', 'guce_referrer', 'guce_referrer_sig', 'sref', 'sh'],
    // Outlets' own.
    ...['cmp', 'cmpid', 'ocid', 'ncid', 'icid', 'ito', 's_cid', 'tpcc', 'wpsrc', 'wpisrc', 'emc', 'cvid'],
  ].join('|')})$`,
  'i',
);

/** Sites on which `si` names who shared a link; elsewhere it may name what is read. */
const SHARING_SITE = /(?:^|\.)(?:youtube\.com|youtu\.be|spotify\.com)$/;

/** True for a parameter that says where a reader came from. `host` is of the address, in lower case. */
export function isTracking(name: string, host: string): boolean {
  return TRACKING.test(name) || (name === 'si' && SHARING_SITE.test(host));
}

const ORIGIN_NAME = /^(?:ref|referrer|source|src|from|partner|via|share)$/i;
const ORIGIN =
  /^(?:rss|rss-?feed|feed|atom|twitter|x|facebook|whatsapp|telegram|email|newsletter|homepage)$/i;
const SHOWN_AS_NAME = /^(?:amp|outputtype|output|view|format|_amp)$/i;

/**
 * True for a parameter that leaves the article the same: `?amp=1`, `?outputType=amp`, `?ref=rss`. Too bold for an
 * address that is asked for, right for one that is compared.
 */
export function saysOnlyHowItIsRead(name: string, value: string): boolean {
  if (SHOWN_AS_NAME.test(name))
    return /^amp$/i.test(value) || (/amp$/i.test(name) && /^(?:1|true|)$/i.test(value));
  return ORIGIN_NAME.test(name) && ORIGIN.test(value);
}
