using System.Text.Json.Nodes;
using ReviewFunctions.Cli.Export;

namespace ReviewFunctions.Cli.Tests;

public sealed class RedirectsTests
{
    [Fact]
    public void Former_addresses_are_escaped_as_each_server_reads_them()
    {
        var redirects = new Redirects();
        redirects.Add(Review("published", "사운드트랙-2", ["/2019/05/a quiet \"hour\"/", "/$1/*/:x;}", "/글?p=1&q=%24"], ["before"]));
        redirects.Add(Review("withdrawn", "not-there", ["/gone/"], []));
        const string page = "/reviews/%EC%82%AC%EC%9A%B4%EB%93%9C%ED%8A%B8%EB%9E%99-2/";
        Assert.Equal(
            $"/2019/05/a%20quiet%20%22hour%22/ {page} 301\n/%241/%2A/%3Ax%3B%7D {page} 301\n"
                + $"/%EA%B8%80 p=1 q=%24 {page} 301!\n/reviews/before/ {page} 301\n",
            redirects.ForNetlify());
        Assert.Equal(
            $"location = \"/2019/05/a quiet \\\"hour\\\"/\" {{ return 301 {page}; }}\n"
                + $"location = \"/$1/*/:x;}}\" {{ return 301 {page}; }}\n"
                + $"if ($request_uri = \"/%EA%B8%80?p=1&q=%24\") {{ return 301 {page}; }}\n"
                + $"location = \"/reviews/before/\" {{ return 301 {page}; }}\n",
            redirects.ForNginx());
    }

    private static JsonObject Review(string status, string slug, string[] paths, string[] slugs) => new()
    {
        ["status"] = status,
        ["slug"] = slug,
        ["formerPaths"] = new JsonArray([.. paths.Select(path => JsonValue.Create(path))]),
        ["formerSlugs"] = new JsonArray([.. slugs.Select(former => JsonValue.Create(former))]),
    };
}
