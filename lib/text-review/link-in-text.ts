// An address with its scheme, one that begins with www, or a host with a path. A name alone ("Shopee.com") is a name.
const LINK =
  /(?:https?|ftp):\/\/[^\s/]|(?<!\p{L})(?:javascript:|mailto:)\S|(?<![\p{L}\d.@-])www\.[\p{L}\d-]+\.|(?<![\p{L}\d.@-])(?:[a-z\d-]{1,63}\.){1,5}(?:com|net|org|my|sg|cn|tw|hk|id|th|ae|sa|io|co|app|ly|me|gl|gd|li|link|shop|store|info|biz)\/\S/iu

/** True for a text that holds a link: members see dead text, and cannot copy it on a phone. */
export function hasLink(text: string): boolean {
  return LINK.test(text)
}
