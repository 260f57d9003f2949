namespace ReviewFunctions.Desk.Settings;

/// <summary>What the settings are called, for people.</summary>
public static class SettingLabels
{
    /// <summary>A setting by the name that the API has for it, in English.</summary>
    public static string Of(string name) => name switch
    {
        "title" => "Title",
        "description" => "Description",
        "language" => "Language",
        "baseUrl" => "Address of the site",
        "feedLength" => "Entries in a feed",
        "ratingInTitles" => "Ratings in the titles of feeds",
        "hubs" => "Hubs",
        "bylines" => "Bylines",
        "comments" => "Comments",
        "commentDays" => "Days for comments",
        "answerMails" => "Mail about answers",
        "timeZone" => "Time zone",
        "icon" => "Icon",
        "theme" => "Look",
        "navigation" => "Navigation",
        _ => name,
    };
}
