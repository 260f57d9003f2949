using ReviewFunctions.Maintenance;
using ReviewFunctions.Reviews.Json;
using ReviewFunctions.Reviews.Site;

namespace ReviewFunctions.Tests.OpenApi;

/// <content>The bounds of the pages of the site's own.</content>
internal static partial class ContractBounds
{
    private static void AddPages()
    {
        OneOf<PageStatus>("PageStatus");
        Text("PagePath", PagePath.MaxLength);
        Text("PageContent/properties/title", SitePage.MaxTitle);
        Text("PageContent/properties/body", SitePage.MaxBodyBytes);
        Table["PageContent/properties/inFooter default"] = true;
        Table["PageContent/properties/status default"] = EnumNames.Of(PageStatus.Draft);
        List("PageState/properties/formerPaths", SitePage.MaxFormerPaths);
        List("PageList/properties/items", SitePage.Most);
    }

    private static void AddOperation()
    {
        List("SiteRevisionList/properties/items", SiteSettings.MaxFormer + 1);
        List("BackupList/properties/items", ListBackups.MaxListed);
        Number("Backup/properties/bytes", 0);
    }
}
