using ReviewFunctions.Reviews.Json;

namespace ReviewFunctions.Reviews.Drafts;

/// <summary>Reads the judgement as a number, in the order of <see cref="Rating"/>.</summary>
internal static class RatingFields
{
    private const string Unsaid = "1 and 5 unless said";

    /// <summary>The rating; <see langword="null"/> when a part of it is missing or wrong, which an error then says.</summary>
    public static Rating? Read(JsonFields fields)
    {
        var (value, best, worst) = (fields.Required("value"), fields.Optional("best"), fields.Optional("worst"));
        var number = value?.Number(Rating.MaxDecimals);
        var top = best?.Number(Rating.MaxDecimals);
        var bottom = worst?.Number(Rating.MaxDecimals);
        fields.RefuseOthers();

        // A scale is judged only when all of its numbers could be read: the others have their errors already.
        if (number is null || (best is not null && top is null) || (worst is not null && bottom is null)) return null;
        var rating = new Rating(number.Value, top, bottom);
        if (rating.Best > Rating.MaxBest) best?.Refuse($"Must be at most {Rating.MaxBest}.");
        else if (rating.Best <= 0) best?.Refuse("Must be above 0.");
        else if (rating.Worst < 0) worst?.Refuse("Must be at least 0.");
        else if (rating.Worst >= rating.Best)
            (worst ?? best)?.Refuse("The worst of a scale must be below its best, which is 5 unless said.");
        else if (number < rating.Worst || number > rating.Best)
            value?.Refuse($"Must be between the worst and the best of its scale, {Unsaid}.");
        else return rating;
        return null;
    }
}
