using Microsoft.OpenApi;
using ReviewFunctions.Core.Reviews;
using Credit = ReviewFunctions.Core.Reviews.Person;
using Judgement = ReviewFunctions.Core.Reviews.Rating;
using Work = ReviewFunctions.Core.Reviews.Subject;

namespace ReviewFunctions.OpenApi;

/// <summary>What is reviewed and how it is judged. Each member is a schema by its name.</summary>
internal static class SubjectSchemas
{
    /// <summary>What a review is about.</summary>
    public static OpenApiSchema Subject => SubjectFields().Object("The work or thing that a review is about.");

    /// <summary>What changes of it.</summary>
    public static OpenApiSchema SubjectPatch => SubjectFields().Patch("What changes of the work or thing that a review is about.");

    /// <summary>Somebody in the credits.</summary>
    public static OpenApiSchema Person => new Fields()
        .Required(nameof(Credit.Name), Schema.Text(Credit.MaxName, "The name."))
        .Optional(nameof(Credit.AlsoKnownAs), Schema.Text(Credit.MaxName, "A stage name or pen name."))
        .Optional(nameof(Credit.Role), Schema.Text(Credit.MaxName, "What the person did, such as `actor` or `director`."))
        .Optional(nameof(Credit.Character), Schema.Text(Credit.MaxName, "Whom the person plays."))
        .Object("Somebody who made the work or plays in it.");

    /// <summary>A judgement as a number.</summary>
    public static OpenApiSchema Rating => RatingFields().Object("A judgement as a number.");

    /// <summary>What changes of it.</summary>
    public static OpenApiSchema RatingPatch => RatingFields().Patch("What changes of a judgement as a number.");

    private static Fields SubjectFields() => new Fields()
        .Required(nameof(Work.Kind), Schema.OneOf<SubjectKind>("What kind of thing it is."))
        .Required(nameof(Work.Title), Schema.Text(Work.MaxTitle, "Its title as the review's readers know it."))
        .Optional(nameof(Work.OriginalTitle), Original())
        .Optional(nameof(Work.Provider), Schema.Text(Work.MaxProvider, "Where it can be had: a streaming service, a publisher, a label."))
        .Optional(nameof(Work.Year), Schema.Count(1, Work.MaxYear, "The year it came out."))
        .Optional(nameof(Work.Episodes), Schema.Count(1, Work.MaxCount, "How many episodes it has."))
        .Optional(nameof(Work.Minutes), Schema.Count(1, Work.MaxCount, "How long it, or each episode, lasts, in minutes."))
        .Optional(nameof(Work.Genres), Schema.List(Schema.Text(Work.MaxGenre, "A genre."), "Its genres.", Work.MaxGenres))
        .Optional(nameof(Work.Identifiers), Schema.Map(
            Work.CataloguePattern,
            Schema.Text(Work.MaxIdentifier, "Its name there."),
            Work.MaxIdentifiers,
            "Its names in catalogues, such as `imdb` or `isbn`."))
        .Optional(nameof(Work.Url), Schema.Address(Work.MaxUrl, "Its own page: an `http` or `https` address."))
        .Optional(nameof(Work.People), Schema.List(Schema.Named(nameof(Person)), "Who made it and who plays in it, in the order of the credits.", Work.MaxPeople));

    private static Fields RatingFields() => new Fields()
        .Required(nameof(Judgement.Value), Schema.Number(0, Judgement.MaxBest, "Between the worst and the best of the scale, with at most two decimal places."))
        .Optional(nameof(Judgement.Best), Schema.Number(0, Judgement.MaxBest, "The top of the scale: 5 unless said."))
        .Optional(nameof(Judgement.Worst), Schema.Number(0, Judgement.MaxBest, "The bottom of the scale: 1 unless said, or 0 where that is not below the value and the top."));

    private static OpenApiSchema Original() => new Fields()
        .Required(nameof(OriginalTitle.Text), Schema.Text(OriginalTitle.MaxText, "The title."))
        .Required(nameof(OriginalTitle.Language), Schema.Language("Its language."))
        .Object("Its title in its own language, where that is another.");
}
