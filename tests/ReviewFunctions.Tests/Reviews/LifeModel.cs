namespace ReviewFunctions.Tests.Reviews;

/// <summary>What a review should be: a second opinion on its life, kept as small as it can be.</summary>
internal sealed class LifeModel
{
    public string Status { get; private set; } = "draft";

    public string? FormerStatus { get; private set; }

    public DateTimeOffset? Published { get; private set; }

    public DateTimeOffset? Due { get; private set; }

    public DateTimeOffset Updated { get; private set; }

    public int Revision { get; private set; }

    public bool IsPublic => Status == "published";

    /// <summary>What readers get at its address.</summary>
    public int PageStatus => IsPublic ? 200 : Published is null ? 404 : 410;

    /// <summary>The slugs at which readers may know it, without the present one.</summary>
    public HashSet<string> FormerSlugs { get; } = [];

    /// <summary>What readers get at an address that it had.</summary>
    public int FormerPageStatus => IsPublic ? 301 : 410;

    public static LifeModel Create(string status, DateTimeOffset? published, DateTimeOffset now)
    {
        var model = new LifeModel { Revision = 1, Updated = now };
        if (status == "published") model.Publish(published, now);
        if (published <= now) (model.Published, model.Updated) = (published, published.Value);
        return model;
    }

    /// <summary>The status of the answer to a step.</summary>
    public int Take(string step, DateTimeOffset? at, DateTimeOffset now)
    {
        if (!IsAllowed(step) || (step == "publish" && at < now && Published is not null)) return 409;
        Revision++;
        if (Published is null) Updated = now;
        switch (step)
        {
            case "edit": break;
            case "headline": Updated = now; break;
            case "publish": Publish(at, now); break;
            case "withdraw": (Status, Due) = (Published is null ? "draft" : "withdrawn", null); break;
            case "delete": (Status, FormerStatus) = ("deleted", Status); break;
            default: Undelete(now); break;
        }
        return 200;
    }

    /// <summary>After a change of its slug.</summary>
    public void Rename(string from, string to)
    {
        if (Published is not null && from != to) FormerSlugs.Add(from);
        FormerSlugs.Remove(to);
    }

    /// <summary>A run of the minute timer.</summary>
    public void RunTimer(DateTimeOffset now)
    {
        if (Status != "scheduled" || Due > now) return;
        Revision++;
        Show(Due ?? now);
    }

    private bool IsAllowed(string step) => step switch
    {
        "edit" or "headline" or "delete" => Status != "deleted",
        "publish" => Status is "draft" or "scheduled" or "withdrawn",
        "withdraw" => Status is "scheduled" or "published",
        _ => Status == "deleted",
    };

    private void Publish(DateTimeOffset? at, DateTimeOffset now)
    {
        if (at > now) (Status, Due) = ("scheduled", at);
        else Show(at ?? now);
    }

    private void Undelete(DateTimeOffset now)
    {
        (Status, FormerStatus) = (FormerStatus ?? "", null);
        if (Status == "scheduled" && Due <= now) Show(Due ?? now);
    }

    private void Show(DateTimeOffset since)
    {
        if (Published is null) (Published, Updated) = (since, since);
        (Status, Due) = ("published", null);
    }
}
