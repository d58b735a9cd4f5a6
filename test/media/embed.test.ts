import { describe, expect, it } from "vitest";
import type { Block } from "../../src/index.js";
import { readMain } from "../body/read.js";

const body = (html: string): Block[] => readMain(html).body;
const frame = (src: string): Block | undefined => body(`<iframe src="${src}"></iframe>`)[0];

const FRAMES: readonly [src: string, provider: string, id: string, url: string][] = [
  [
    "https://www.youtube.com/embed/a1b2c3d4e5f?rel=0",
    "youtube",
    "a1b2c3d4e5f",
    "https://www.youtube.com/watch?v=a1b2c3d4e5f",
  ],
  [
    "//www.youtube-nocookie.com/embed/a1b2c3d4e5f",
    "youtube",
    "a1b2c3d4e5f",
    "https://www.youtube.com/watch?v=a1b2c3d4e5f",
  ],
  [
    "https://www.youtube.com/embed/videoseries?list=PLabcdefghijkl",
    "youtube",
    "PLabcdefghijkl",
    "https://www.youtube.com/playlist?list=PLabcdefghijkl",
  ],
  [
    "https://player.vimeo.com/video/123456789?h=1",
    "vimeo",
    "123456789",
    "https://vimeo.com/123456789",
  ],
  [
    "https://www.dailymotion.com/embed/video/x7abcde",
    "dailymotion",
    "x7abcde",
    "https://www.dailymotion.com/video/x7abcde",
  ],
  [
    "https://platform.twitter.com/embed/Tweet.html?dnt=true&amp;id=1234567890123",
    "twitter",
    "1234567890123",
    "https://x.com/i/status/1234567890123",
  ],
  [
    "https://www.instagram.com/p/CabcDEF_12/embed/",
    "instagram",
    "CabcDEF_12",
    "https://www.instagram.com/p/CabcDEF_12/",
  ],
  [
    "https://www.tiktok.com/embed/v2/7123456789012345678",
    "tiktok",
    "7123456789012345678",
    "https://www.tiktok.com/embed/v2/7123456789012345678",
  ],
  [
    "https://www.facebook.com/plugins/post.php?href=https%3A%2F%2Fwww.facebook.com%2Fmill%2Fposts%2F1234567&amp;width=500",
    "facebook",
    "1234567",
    "https://www.facebook.com/1234567",
  ],
  [
    "https://embed.bsky.app/embed/did:plc:abc123/app.bsky.feed.post/3kabcdefgh2x",
    "bluesky",
    "3kabcdefgh2x",
    "https://bsky.app/profile/did:plc:abc123/post/3kabcdefgh2x",
  ],
  [
    "https://open.spotify.com/embed/episode/4abcDEFghiJKLmno?utm=1",
    "spotify",
    "episode/4abcDEFghiJKLmno",
    "https://open.spotify.com/episode/4abcDEFghiJKLmno",
  ],
  [
    "https://w.soundcloud.com/player/?url=https%3A//api.soundcloud.com/tracks/123456789&amp;auto_play=false",
    "soundcloud",
    "tracks/123456789",
    "https://api.soundcloud.com/tracks/123456789",
  ],
  [
    "https://embed.podcasts.apple.com/us/podcast/the-mill/id1234567890?i=1000123456789",
    "apple-podcasts",
    "1234567890?i=1000123456789",
    "https://podcasts.apple.com/podcast/id1234567890?i=1000123456789",
  ],
  [
    "https://datawrapper.dwcdn.net/aBc12/3/",
    "datawrapper",
    "aBc12",
    "https://datawrapper.dwcdn.net/aBc12/",
  ],
  [
    "https://flo.uri.sh/visualisation/1234567/embed",
    "flourish",
    "visualisation/1234567",
    "https://flo.uri.sh/visualisation/1234567/embed",
  ],
  [
    "https://www.scribd.com/embeds/123456789/content",
    "scribd",
    "123456789",
    "https://www.scribd.com/document/123456789",
  ],
  [
    "https://www.redditmedia.com/r/mills/comments/abc123/a_mill/?embed=true",
    "reddit",
    "abc123",
    "https://www.reddit.com/comments/abc123/",
  ],
];

describe("a frame", () => {
  it.each(FRAMES)("%s is known", (src, provider, id, url) => {
    expect(frame(src)).toEqual({ type: "embed", provider, url, id });
  });

  it.each([
    "javascript:alert(1)//www.youtube.com/embed/a1b2c3d4e5f",
    "javascript://www.youtube.com/embed/a1b2c3d4e5f",
    "data:text/html,https://www.youtube.com/embed/a1b2c3d4e5f",
    "https://youtube.com@evil.example/embed/a1b2c3d4e5f",
    "https://www.youtube.com/subscribe_embed?channelid=UCabc",
    "https://ads.example/frame.html",
    "https://www.facebook.com/plugins/like.php?href=https%3A%2F%2Fgazette.example",
    "about:blank",
    "https://www.youtube.com/embed/%E0%A4%A",
  ])("%s is none", (src) => {
    expect(frame(src)).toBeUndefined();
  });

  it.each([
    "https://youtube.com.evil.example/embed/a1b2c3d4e5f",
    "https://notyoutube.com/embed/a1b2c3d4e5f",
    "https://charts.example/levels/7",
  ])("%s is of a provider that is not known", (src) => {
    expect(frame(src)).toEqual({ type: "embed", provider: "unknown", url: src });
  });

  it("of no known provider is none where it sells, measures or asks", () => {
    for (const html of [
      '<iframe src="https://charts.example/x" width="1" height="1"></iframe>',
      '<iframe src="https://charts.example/x" class="ad-frame"></iframe>',
      '<iframe src="https://pixel.charts.example/x"></iframe>',
      '<iframe src="https://charts.example/widgets/follow?x"></iframe>',
      '<iframe src="https://shop.example/newsletter/signup"></iframe>',
    ])
      expect(body(html)).toEqual([]);
  });

  it.each([
    [
      '<p>See</p><script src="https://gist.github.com/ada/0123456789abcdef0123.js"></script>',
      "gist",
      "https://gist.github.com/ada/0123456789abcdef0123",
    ],
    [
      '<p class="codepen" data-slug-hash="aBcDeF" data-user="ada">See the pen.</p>',
      "codepen",
      "https://codepen.io/ada/pen/aBcDeF",
    ],
    [
      '<iframe src="https://codepen.io/ada/embed/aBcDeF?default-tab=result"></iframe>',
      "codepen",
      "https://codepen.io/ada/pen/aBcDeF",
    ],
    [
      '<div class="flourish-embed flourish-chart" data-src="visualisation/1234567"><script src="x"></script></div>',
      "flourish",
      "https://flo.uri.sh/visualisation/1234567/embed",
    ],
    [
      '<iframe src="https://players.brightcove.net/1234567890/default_default/index.html?videoId=6123456789001"></iframe>',
      "brightcove",
      "https://players.brightcove.net/1234567890/default_default/index.html?videoId=6123456789001",
    ],
    [
      '<video-js data-account="1234567890" data-player="default" data-video-id="6123456789001"></video-js>',
      "brightcove",
      "https://players.brightcove.net/1234567890/default_default/index.html?videoId=6123456789001",
    ],
    [
      '<iframe src="https://cdn.jwplayer.com/players/aB1cD2eF-x1y2z3.html"></iframe>',
      "jwplayer",
      "https://cdn.jwplayer.com/previews/aB1cD2eF",
    ],
    [
      '<object data="/plan.pdf" type="application/pdf"></object>',
      "pdf",
      "https://gazette.example/plan.pdf",
    ],
    ['<iframe src="/files/plan.pdf"></iframe>', "pdf", "https://gazette.example/files/plan.pdf"],
    [
      '<figure class="wp-block-embed is-type-video"><div class="wp-block-embed__wrapper">\nhttps://www.youtube.com/watch?v=a1b2c3d4e5f\n</div></figure>',
      "youtube",
      "https://www.youtube.com/watch?v=a1b2c3d4e5f",
    ],
    [
      '<figure class="wp-block-embed"><div class="wp-block-embed__wrapper">https://blog.example/wheel</div></figure>',
      "unknown",
      "https://blog.example/wheel",
    ],
    [
      '<blockquote class="text-post-media" data-text-post-permalink="https://www.threads.net/@ada/post/Cu0BgxysJ4a"><a href="https://www.threads.net/@ada/post/Cu0BgxysJ4a">A post</a></blockquote>',
      "threads",
      "https://www.threads.com/@ada/post/Cu0BgxysJ4a",
    ],
  ])("%s shows what it stands for", (html, provider, url) => {
    expect(body(html).at(-1)).toMatchObject({ type: "embed", provider, url });
  });

  it("is found under any of its lazy addresses, and in noscript", () => {
    const found = { type: "embed", provider: "youtube", id: "a1b2c3d4e5f" };
    const src = "https://www.youtube.com/embed/a1b2c3d4e5f";
    for (const html of [
      `<iframe data-src="${src}"></iframe>`,
      `<iframe src="about:blank" data-cmp-src="${src}"></iframe>`,
      `<div><noscript><iframe src="${src}"></iframe></noscript></div>`,
      `<lite-youtube videoid="a1b2c3d4e5f"></lite-youtube>`,
      `<amp-youtube data-videoid="a1b2c3d4e5f"></amp-youtube>`,
      `<object data="https://www.youtube.com/v/a1b2c3d4e5f"></object>`,
    ])
      expect(body(html)).toMatchObject([found]);
    expect(body(`<p>a<noscript><img src=x></noscript>b</p>`)).toHaveLength(1);
  });

  it("is found in the light player of Vimeo, too", () => {
    expect(body(`<lite-vimeo videoid="76979871"></lite-vimeo>`)).toMatchObject([
      { type: "embed", provider: "vimeo", url: "https://vimeo.com/76979871" },
    ]);
  });

  it("keeps its title, unless it is the player's, and its caption", () => {
    const src = "https://player.vimeo.com/video/123456789";
    expect(body(`<iframe src="${src}" title="The wheel turns"></iframe>`)).toMatchObject([
      { title: "The wheel turns" },
    ]);
    expect(body(`<iframe src="${src}" title="vimeo-player"></iframe>`)[0]).not.toHaveProperty(
      "title",
    );
    expect(
      body(
        `<figure><iframe src="${src}"></iframe><figcaption>The wheel. Video: Ada Lind</figcaption></figure>`,
      ),
    ).toMatchObject([{ caption: "The wheel. Video: Ada Lind" }]);
  });
});

describe("a post that is quoted", () => {
  const quote = (name: string, link: string, attributes = ""): Block[] =>
    body(
      `<blockquote class="${name}" ${attributes}><p>The wheel turns &amp; turns.</p>— Ada <a href="${link}">May 4</a></blockquote>`,
    );
  it.each([
    [
      "twitter-tweet",
      "https://twitter.com/ada/status/1234567890123?ref=1",
      "twitter",
      "https://x.com/i/status/1234567890123",
    ],
    [
      "instagram-media",
      "https://www.instagram.com/reel/CabcDEF_12/?x=1",
      "instagram",
      "https://www.instagram.com/p/CabcDEF_12/",
    ],
    [
      "tiktok-embed",
      "https://www.tiktok.com/@ada/video/7123456789012345678",
      "tiktok",
      "https://www.tiktok.com/embed/v2/7123456789012345678",
    ],
    [
      "bluesky-embed",
      "https://bsky.app/profile/ada.example/post/3kabcdefgh2x",
      "bluesky",
      "https://bsky.app/profile/ada.example/post/3kabcdefgh2x",
    ],
    [
      "reddit-embed-bq",
      "https://www.reddit.com/r/mills/comments/abc123/a_mill/",
      "reddit",
      "https://www.reddit.com/comments/abc123/",
    ],
    [
      "mastodon-embed",
      "https://social.example/@ada/109876543210987654",
      "mastodon",
      "https://social.example/@ada/109876543210987654",
    ],
  ])("as %s has provider, address, id and text", (name, link, provider, url) => {
    expect(quote(name, link)).toMatchObject([
      { type: "embed", provider, url, text: "The wheel turns & turns. — Ada May 4" },
    ]);
  });

  it("is found by the address of the quote itself", () => {
    expect(
      quote(
        "bluesky-embed",
        "#",
        'data-bluesky-uri="at://did:plc:abc123/app.bsky.feed.post/3kabcdefgh2x"',
      ),
    ).toMatchObject([{ provider: "bluesky", id: "3kabcdefgh2x" }]);
    expect(
      body('<div class="fb-post" data-href="https://www.facebook.com/mill/posts/1234567"></div>'),
    ).toMatchObject([{ provider: "facebook", id: "1234567" }]);
    expect(
      body(
        '<iframe class="mastodon-embed" src="https://social.example/@ada/109876543210987654/embed"></iframe>',
      ),
    ).toMatchObject([
      { provider: "mastodon", url: "https://social.example/@ada/109876543210987654" },
    ]);
  });

  it("is a quotation where it names no post", () => {
    expect(quote("twitter-tweet", "https://evil.example/status/1234567890123")[0]?.type).toBe(
      "blockquote",
    );
  });
});

describe("film and sound of the page itself", () => {
  it("have all sources and the poster", () => {
    expect(
      body(
        '<video poster="/p.jpg"><source src="/a.mp4" type="video/mp4"><source src="/a.webm"><p>No video.</p></video>',
      ),
    ).toEqual([
      {
        type: "embed",
        provider: "video",
        url: "https://gazette.example/a.mp4",
        poster: "https://gazette.example/p.jpg",
        sources: [
          { src: "https://gazette.example/a.mp4", type: "video/mp4" },
          { src: "https://gazette.example/a.webm" },
        ],
      },
    ]);
    expect(body('<audio src="/a.mp3"></audio>')).toMatchObject([
      { provider: "audio", url: "https://gazette.example/a.mp3" },
    ]);
    expect(body('<video poster="javascript:x" src="javascript:y"></video>')).toEqual([]);
  });
});

describe("what a script sets in the place of a tag", () => {
  it.each([
    [
      `<script async src="https://telegram.org/js/telegram-widget.js?22" data-telegram-post="tarn_abbey/123"></script>`,
      "telegram",
      "https://t.me/tarn_abbey/123",
    ],
    [
      `<div class="pad"><div class="wistia_embed wistia_async_a1b2c3d4e5 videoFoam=true">&nbsp;</div></div>`,
      "wistia",
      "https://fast.wistia.net/embed/iframe/a1b2c3d4e5",
    ],
    [
      `<wistia-player media-id="a1b2c3d4e5"></wistia-player>`,
      "wistia",
      "https://fast.wistia.net/embed/iframe/a1b2c3d4e5",
    ],
    [
      `<iframe src="//fast.wistia.net/embed/iframe/a1b2c3d4e5?videoFoam=true"></iframe>`,
      "wistia",
      "https://fast.wistia.net/embed/iframe/a1b2c3d4e5",
    ],
    [
      `<a data-pin-do="embedPin" href="https://www.pinterest.co.uk/pin/99360735500167749/"></a>`,
      "pinterest",
      "https://www.pinterest.com/pin/99360735500167749/",
    ],
  ])("%s", (html, provider, url) => {
    expect(body(`<p>Rain.</p>${html}<p>Wind.</p>`)[1]).toMatchObject({ provider, url });
  });

  it("is nothing where it is a button to pin", () => {
    const html = `<p>Rain.</p><a data-pin-do="buttonPin" href="https://www.pinterest.com/pin/create/button/?url=x">Pin it</a>`;
    expect(body(html)).toHaveLength(1);
  });
});
