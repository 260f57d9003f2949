using CsCheck;
using ReviewFunctions.Markup.Css;

namespace ReviewFunctions.Markup.Tests;

/// <summary>What a stylesheet of one's own may load, and what it must end.</summary>
public sealed class StyleSheetTests
{
    [Theory]
    [InlineData("")]
    [InlineData("a{color:red}")]
    [InlineData("@layer x { .a { &:hover { color: rgb(0 0 0 / 50%) } } }")]
    [InlineData("a::after{content:\"https://example.org/ \\201c\"}")]
    [InlineData("a[href^='//']{background:url(/images/a.png)}")]
    [InlineData("a{background:URL( \"/images/a b.png\" )}")]
    [InlineData("a{background:image-set('/a.png' 1x, '/b.png' 2x); mask: url(#shape)}")]
    [InlineData("@font-face{font-family:x;src:url(data:font/woff2;base64,d09GMg==) format('woff2')}")]
    [InlineData("/* url(https://example.org/) } */ :root{--a:{}}")]
    [InlineData("@media (min-width: 40rem) { a { color: red } }")]
    public void What_stays_on_the_site_is_taken(string css) => Assert.Null(StyleSheetRules.Fault(css));

    [Theory]
    [InlineData("@import '/a.css';")]
    [InlineData("@IMPORT url(/a.css);")]
    [InlineData("@\\69mport '/a.css';")]
    [InlineData("@i\\6d port '/a.css';")]
    [InlineData("a{background:url(https://example.org/a.png)}")]
    [InlineData("a{background:url('//example.org/a.png')}")]
    [InlineData("a{background:u\\72l(https://example.org/a.png)}")]
    [InlineData("a{background:\\75 rl(https://example.org/a.png)}")]
    [InlineData("a{background:url(\\68ttps://example.org/)}")]
    [InlineData("a{background:url(\\/\\/example.org/)}")]
    [InlineData("a{background:url(/\\5c example.org/)}")]
    [InlineData("a{background:url(a.png)}")]
    [InlineData("a{background:url(data:text/html,x)}")]
    [InlineData("a{background:image-set(\"https://example.org/a.png\" 1x)}")]
    [InlineData("a{background:-webkit-image-set('https://example.org/a.png' 1x)}")]
    [InlineData("a{background:image-set(type('https://example.org/a.png') 1x)}")]
    [InlineData("a{background:src(\"https://example.org/a.png\")}")]
    [InlineData("a{background:url(")]
    [InlineData("a{background:url(/a.png")]
    [InlineData("a{content:\"x}")]
    [InlineData("a{content:\"x\n\"}")]
    [InlineData("/* never")]
    [InlineData("a{")]
    [InlineData("a}")]
    [InlineData("a(]")]
    public void What_loads_from_elsewhere_or_has_no_end_is_refused(string css) => Assert.NotNull(StyleSheetRules.Fault(css));

    [Fact]
    public void The_line_is_said() =>
        Assert.StartsWith("Line 3: ", StyleSheetRules.Fault("a{}\n/* \n*/ @import 'b';"), StringComparison.Ordinal);

    [Fact]
    public void No_text_is_too_strange_to_be_read() => Gen.String[Gen.Char["\\\"'()[]{}@/*url: \na0\u00e9"], 0, 60]
        .Sample(css => { _ = StyleSheetRules.Fault(css); });
}
