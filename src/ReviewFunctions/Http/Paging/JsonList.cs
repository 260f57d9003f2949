using System.Text.Json;

namespace ReviewFunctions.Http.Paging;

/// <summary>A page of a list: <c>items</c>, and the way to the <c>next</c> page where there is one.</summary>
internal static class JsonList
{
    /// <summary>200 for a page.</summary>
    /// <param name="items">Its items, each as JSON in UTF-8.</param>
    /// <param name="next">Where the list goes on; <see langword="null"/> on the last page.</param>
    public static JsonResult Of(IEnumerable<byte[]> items, Uri? next)
    {
        using var body = new MemoryStream();
        using (var json = new Utf8JsonWriter(body))
        {
            json.WriteStartObject();
            json.WriteStartArray("items");
            foreach (var item in items) json.WriteRawValue(item, skipInputValidation: true);
            json.WriteEndArray();
            if (next is not null) json.WriteString("next", next.AbsoluteUri);
            json.WriteEndObject();
        }
        return new JsonResult(body.ToArray()) { Next = next };
    }
}
