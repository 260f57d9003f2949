using System.Globalization;
using Azure.Data.Tables;

namespace ReviewFunctions.Storage.Tables.Rows;

/// <summary>Bytes that do not fit into one property, over numbered ones: <c>Content00</c>, <c>Content01</c>…</summary>
internal static class LongColumn
{
    /// <summary>
    /// What one property holds: 64 KiB
    /// (<see href="https://learn.microsoft.com/rest/api/storageservices/understanding-the-table-service-data-model">the data model</see>).
    /// </summary>
    public const int PropertyLimit = 64 * 1024;

    /// <summary>Writes the bytes; none leaves no property.</summary>
    public static void Write(TableEntity row, string column, ReadOnlySpan<byte> bytes)
    {
        for (var part = 0; part * PropertyLimit < bytes.Length; part++)
        {
            var rest = bytes[(part * PropertyLimit)..];
            row[Name(column, part)] = rest[..Math.Min(PropertyLimit, rest.Length)].ToArray();
        }
    }

    /// <summary>Reads what was written.</summary>
    public static byte[] Read(TableEntity row, string column)
    {
        using var bytes = new MemoryStream();
        for (var part = 0; row.GetBinary(Name(column, part)) is { } some; part++)
            bytes.Write(some);
        return bytes.ToArray();
    }

    private static string Name(string column, int part) => string.Create(CultureInfo.InvariantCulture, $"{column}{part:D2}");
}
