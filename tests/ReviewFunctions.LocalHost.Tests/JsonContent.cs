using System.Net.Http.Headers;
using System.Text;

namespace ReviewFunctions.LocalHost.Tests;

/// <summary>Bodies of requests to the platform.</summary>
internal static class JsonContent
{
    public static HttpContent Empty() => Of("{}", "application/json");

    public static HttpContent Of(string text, string? type)
    {
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(text));
        content.Headers.ContentType = type is null ? null : MediaTypeHeaderValue.Parse(type);
        return content;
    }
}
