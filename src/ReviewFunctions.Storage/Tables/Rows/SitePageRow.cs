using System.Text;
using Azure.Data.Tables;
using ReviewFunctions.Reviews;
using ReviewFunctions.Reviews.Site;

namespace ReviewFunctions.Storage.Tables.Rows;

/// <summary>A page of the site's own as a row: its text in UTF-8 over as many binary columns as it takes, all else in columns.</summary>
internal static class SitePageRow
{
    private const string Body = "Body";

    /// <summary>Paths have no line breaks.</summary>
    private const char PathEnd = '\n';

    /// <summary>The row of a page.</summary>
    public static TableEntity From(SitePage page, Guid writeId)
    {
        var row = new TableEntity(Keys.Site, Keys.OfPage(page.Id))
        {
            [ReviewRow.WriteId] = writeId,
            ["Id"] = page.Id.ToString(),
            [ReviewRow.Revision] = page.Revision,
            ["Status"] = StoredNames.OfPages.Of(page.Status),
            ["Title"] = page.Title,
            ["Path"] = page.Path.ToString(),
            ["FormerPaths"] = string.Join(PathEnd, page.FormerPaths),
            ["Language"] = page.Language?.ToString(),
            ["InFooter"] = page.InFooter,
            ["Published"] = page.Published,
            ["Saved"] = page.Saved,
            ["Editor"] = page.Editor,
        };
        LongColumn.Write(row, Body, Encoding.UTF8.GetBytes(page.Body));
        return row;
    }

    /// <summary>The page that a row holds.</summary>
    public static SitePage ToPage(TableEntity row) => new()
    {
        Id = SitePageId.Parse(row.GetString("Id")),
        Revision = row.GetInt32(ReviewRow.Revision) ?? throw Broken(row),
        Status = StoredNames.OfPages.Read(row.GetString("Status")),
        Title = row.GetString("Title"),
        Path = PagePath.Parse(row.GetString("Path")),
        FormerPaths = [.. row.GetString("FormerPaths").Split(PathEnd, StringSplitOptions.RemoveEmptyEntries).Select(PagePath.Parse)],
        Language = row.GetString("Language") is { } language ? LanguageTag.Parse(language) : null,
        InFooter = row.GetBoolean("InFooter") is true,
        Published = row.GetDateTimeOffset("Published"),
        Saved = row.GetDateTimeOffset("Saved") ?? throw Broken(row),
        Editor = row.GetString("Editor"),
        Body = Encoding.UTF8.GetString(LongColumn.Read(row, Body)),
    };

    private static InvalidDataException Broken(TableEntity row) => new($"The row {row.RowKey} is not a page.");
}
