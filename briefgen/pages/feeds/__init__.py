"""Feeds of the site, of each story and of each named actor: Atom (RFC 4287) and JSON Feed 1.1 of the same items."""

from briefgen.pages.feeds.publish import feed_links, feed_path, has_feed, publish_feeds

__all__ = ["feed_links", "feed_path", "has_feed", "publish_feeds"]
