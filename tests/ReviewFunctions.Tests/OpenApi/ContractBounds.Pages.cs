using ReviewFunctions.Maintenance;
using ReviewFunctions.Reviews.Json;
using ReviewFunctions.Reviews.Site;
using ReviewFunctions.Reviews.Themes;

namespace ReviewFunctions.Tests.OpenApi;

/// <content>The bounds of the pages of the site's own, and of how pages look.</content>
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
        OneOf<ThemeName>("Theme/properties/name");
        Table["Theme/properties/name default"] = EnumNames.Of(ThemeName.Plain);
        Pattern("Theme/properties/accent", SiteTheme.AccentPattern);
        Text("Theme/properties/stylesheet", SiteTheme.MaxStylesheet);
    }

    private static void AddOperation()
    {
        List("SiteRevisionList/properties/items", SiteSettings.MaxFormer + 1);
        List("BackupList/properties/items", ListBackups.MaxListed);
        Number("Backup/properties/bytes", 0);
    }
}
