using Azure.Data.Tables;
using CsCheck;
using ReviewFunctions.Storage.Backups;

namespace ReviewFunctions.Storage.Tests.Backups;

public sealed class RowJsonTests
{
    private static readonly Gen<object> AnyValue = Gen.OneOf<object>(
        Gen.String.Select(text => (object)text),
        Gen.Int.Select(number => (object)number),
        Gen.Long.Select(number => (object)number),
        Gen.Double.Select(number => (object)number),
        Gen.Bool.Select(flag => (object)flag),
        Gen.Guid.Select(id => (object)id),
        Gen.DateTime.Select(time => (object)new DateTimeOffset(time.Ticks, TimeSpan.Zero)),
        Gen.Byte.Array.Select(bytes => (object)bytes));

    [Fact]
    public void Every_row_comes_back_with_its_types() =>
        Gen.Dictionary(Gen.String[Gen.Char.AlphaNumeric, 1, 20].Where(name => name is not ("PartitionKey" or "RowKey" or "Timestamp")),
            AnyValue)[0, 10].Sample(columns =>
        {
            var row = new TableEntity("사운드", "review|1");
            foreach (var (name, value) in columns) row[name] = value;
            var line = RowJson.Write(row);
            Assert.DoesNotContain('\n', line);
            var read = RowJson.Read(line);
            Assert.Equal(row.Keys.Order(StringComparer.Ordinal), read.Keys.Order(StringComparer.Ordinal));
            Assert.All(row.Keys, name => Assert.Equal(row[name], read[name]));
        });

    [Fact]
    public void What_only_the_service_says_stays_there()
    {
        var row = new TableEntity("p", "r") { ETag = new Azure.ETag("W/\"1\""), Timestamp = DateTimeOffset.UnixEpoch, ["Missing"] = null };
        Assert.Equal("""{"PartitionKey":"p","RowKey":"r"}""", RowJson.Write(row));
    }
}
