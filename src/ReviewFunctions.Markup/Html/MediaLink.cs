using AngleSharp.Dom;

namespace ReviewFunctions.Markup.Html;

/// <summary>What an embedded player or page showed, as a link: feeds and pages have neither scripts nor frames.</summary>
/// <param name="Address">Where it is.</param>
/// <param name="Text">What it is, such as <c>Video: youtube.com</c>.</param>
internal sealed record MediaLink(string Address, string Text)
{
    private static readonly string[] VideoHosts =
        [
            "bilibili.com", "dailymotion.com", "kakao.com", "naver.com", "ted.com", "tiktok.com", "twitch.tv", "vimeo.com", "youtu.be",
            "youtube-nocookie.com", "youtube.com",
        ];

    private static readonly string[] AudioHosts =
        ["bandcamp.com", "deezer.com", "mixcloud.com", "music.apple.com", "podcasts.apple.com", "soundcloud.com", "spotify.com"];

    /// <summary>The link in an element's place; <see langword="null"/> if it names no address that a link can have.</summary>
    internal static MediaLink? Of(IElement element)
    {
        var address =
            element.GetAttribute(element.LocalName == "object" ? "data" : "src")?.Trim();
        // Scripts that load late keep the address elsewhere.
        if (address is null or "" or "about:blank") address = element.GetAttribute("data-src")?.Trim() ?? address;
        address ??= element.QuerySelector("source[src], embed[src]")?.GetAttribute("src")?.Trim();
        if (string.IsNullOrEmpty(address)) return null;
        if (address.StartsWith("//", StringComparison.Ordinal)) address = $"https:{address}";
        if (!Uri.TryCreate(address, UriKind.RelativeOrAbsolute, out var uri)) return null;
        // On Unix a path from the root is taken for the address of a file.
        if (!uri.IsAbsoluteUri || address.StartsWith('/'))
            return new MediaLink(address, $"{Kind(element.LocalName, "")}: {NameOf(address)}");
        if (uri.Scheme != Uri.UriSchemeHttp && uri.Scheme != Uri.UriSchemeHttps) return null;
        var host = uri.IdnHost.StartsWith("www.", StringComparison.Ordinal) ? uri.IdnHost[4..] : uri.IdnHost;
        return new MediaLink(address, $"{Kind(element.LocalName, host)}: {host}");
    }

    private static string Kind(string name, string host)
    {
        if (name == "video" || Array.Exists(VideoHosts, known => IsAt(host, known))) return "Video";
        return name == "audio" || Array.Exists(AudioHosts, known => IsAt(host, known)) ? "Audio" : "Embedded";
    }

    private static bool IsAt(string host, string known) => host == known || host.EndsWith($".{known}", StringComparison.Ordinal);

    private static string NameOf(string path) => path.Split('?', '#')[0].TrimEnd('/').Split('/')[^1] is { Length: > 0 } name ? name : path;
}
