namespace ReviewFunctions.Markup.Tests;

public sealed class SanitisingTests
{
    private static readonly string[] Forbidden =
        ["<script", "javascript", "vbscript", "data:", "onerror", "onload", "onclick", "onmouseover", "ontoggle", "onfocus", "<iframe",
            "<form", "<input", "<svg", "<math", "<object", "<embed", "<style", "<base", "<meta", "<link", "expression(", "srcdoc",
            "<template", "<noscript", "alert("];

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<ScRiPt src=//evil.example/x.js></sCrIpT>")]
    [InlineData("<img src=x onerror=alert(1)>")]
    [InlineData("<img src=\"data:image/svg+xml,<svg onload=alert(1)>\">")]
    [InlineData("<svg onload=alert(1)>")]
    [InlineData("<svg><a xlink:href=\"javascript:alert(1)\"><text>x</text></a></svg>")]
    [InlineData("<math><mtext><table><mglyph><style><img src onerror=alert(1)>")]
    [InlineData("<a href=\"javascript:alert(1)\">x</a>")]
    [InlineData("<a href=\" java\tscript:alert(1)\">x</a>")]
    [InlineData("<a href=\"&#106;avascript:alert(1)\">x</a>")]
    [InlineData("<a href=\"vbscript:x\">x</a>")]
    [InlineData("[x](javascript:alert%281%29)")]
    [InlineData("[x](<java&#x73;cript:alert(1)>)")]
    [InlineData("![x](javascript:alert%281%29)")]
    [InlineData("[x]: javascript:alert%281%29\n\n[x]")]
    [InlineData("<iframe src=\"https://evil.example/\" srcdoc=\"<script>alert(1)</script>\"></iframe>")]
    [InlineData("<form action=\"/x\"><input name=a><button formaction=javascript:alert(1)>x</button></form>")]
    [InlineData("<style>p{background:url(javascript:alert(1))}</style>")]
    [InlineData("<p style=\"background:url(javascript:alert(1));width:expression(alert(1))\">x</p>")]
    [InlineData("<object data=x></object><embed src=x>")]
    [InlineData("<base href=//evil.example/><meta http-equiv=refresh content=0><link rel=stylesheet href=x>")]
    [InlineData("<details open ontoggle=alert(1)><summary>x</summary></details>")]
    [InlineData("<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\"></noscript>")]
    [InlineData("<template><script>alert(1)</script></template>")]
    [InlineData("||<img src=x onerror=alert(1)>||")]
    [InlineData(":::spoiler <script>alert&#40;1)</script>\nx\n:::")]
    [InlineData("![x](a.png \"<svg onload=y>\")")]
    public void What_runs_is_taken_out(string body)
    {
        var page = BodyHtml.ForPage(body);
        var feed = BodyHtml.ForFeed(body, new Uri("https://example.org/"));

        Assert.All(Forbidden, word => Assert.DoesNotContain(word, Unquoted(page), StringComparison.OrdinalIgnoreCase));
        Assert.All(Forbidden, word => Assert.DoesNotContain(word, Unquoted(feed), StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("<div id=\"content\" class=\"masthead\">x</div>", "<div id=\"text-content\">x</div>")]
    [InlineData("<p id=\"spoiler-1\">x</p>", "<p id=\"text-spoiler-1\">x</p>")]
    [InlineData("<a href=\"/x\" target=\"_blank\" rel=\"opener\">x</a>", "<p><a href=\"/x\">x</a></p>")]
    [InlineData(
        "a <kbd>b</kbd> <mark>c</mark> <ruby>漢<rt>han</rt></ruby>", "<p>a <kbd>b</kbd> <mark>c</mark> <ruby>漢<rt>han</rt></ruby></p>")]
    [InlineData(
        "<p style=\"color:red; text-align: center\">x</p><p style=\"text-align:url(x)\">y</p>", "<p class=\"center\">x</p><p>y</p>")]
    [InlineData("<span lang=\"ko\" dir=\"ltr\">글</span>", "<p><span lang=\"ko\" dir=\"ltr\">글</span></p>")]
    public void What_is_harmless_stays_without_ids_and_classes_of_the_editors_own(string body, string expected) =>
        Assert.Equal(expected, BodyHtml.ForPage(body).Trim());

    /// <summary>Text that merely shows markup is escaped, and harmless.</summary>
    private static string Unquoted(string html) =>
        System.Text.RegularExpressions.Regex.Replace(
            html, "&lt;[^<]*", "", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1));
}
