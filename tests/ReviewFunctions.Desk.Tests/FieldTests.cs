using Bunit;
using Microsoft.AspNetCore.Components;
using ReviewFunctions.Desk.Api;
using ReviewFunctions.Desk.Reviews;
using ReviewFunctions.Desk.Shared;

namespace ReviewFunctions.Desk.Tests;

public sealed class FieldTests : IDisposable
{
    private readonly DeskContext _context = new();

    public void Dispose() => _context.Dispose();

    [Fact]
    public void A_rating_is_set_by_the_slider_and_said_in_words()
    {
        var draft = DeskContext.DraftOf("""{"rating":{"value":3,"best":10}}""");
        var field = _context.Render<RatingField>(parameters => parameters.Add(rating => rating.Draft, draft));

        field.Find("#rating-stars").Input("7.5");

        Assert.Equal(7.5m, (decimal?)draft.At("rating/value"));
        Assert.Equal("7.5 out of 10", field.Find("output").TextContent);
        Assert.Equal(7, field.FindAll(".half.on").Count);
    }

    [Theory]
    [InlineData("4,5", "4.5")]
    [InlineData("much", "much")]
    public void A_rating_may_have_a_comma_and_what_is_no_number_is_left_to_the_check(string written, string kept)
    {
        var draft = DeskContext.DraftOf("{}");
        var field = _context.Render<RatingField>(parameters => parameters.Add(rating => rating.Draft, draft));

        field.Find("#field-rating-value").Change(written);

        Assert.Equal(kept, draft.Text("rating/value"));
    }

    [Fact]
    public void A_rating_that_is_taken_away_leaves_nothing()
    {
        var draft = DeskContext.DraftOf("""{"rating":{"value":3,"best":10}}""");
        var field = _context.Render<RatingField>(parameters => parameters.Add(rating => rating.Draft, draft));

        field.Find("button").Click();

        Assert.Empty(draft.Content);
        Assert.Equal("No rating", field.Find("output").TextContent);
    }

    [Fact]
    public void Words_are_taken_at_a_comma_and_at_Enter_and_the_last_is_removed_by_Backspace()
    {
        var draft = DeskContext.DraftOf("{}");
        var field = _context.Render<WordsField>(parameters => parameters
            .Add(words => words.Draft, draft).Add(words => words.Path, "tags").Add(words => words.Label, "Tags"));

        field.Find("input").Input("k-drama,");
        field.Find("input").Input("음악");
        field.Find("input").KeyDown("Enter");
        field.Find("input").Input("once");
        field.Find("input").KeyDown("Enter");
        field.Find("input").KeyDown("Backspace");

        Assert.Equal(["k-drama", "음악"], draft.At("tags")!.AsArray().Select(word => (string?)word));
        Assert.Equal(2, field.FindAll(".word").Count);
    }

    [Fact]
    public void A_list_of_people_is_pasted_and_put_in_another_order()
    {
        var draft = DeskContext.DraftOf("""{"subject":{"people":[{"name":"Director","role":"director"}]}}""");
        var field = _context.Render<PeopleFields>(parameters => parameters.Add(people => people.Draft, draft));

        field.Find("button[aria-expanded]").Click();
        field.Find("#people-list").Change("Sohn Jeong Hyuck, actor, K\n\nHong Rim;singer");
        field.Find("#people-list + button").Click();
        field.Find("button[aria-label='Move 2 up']").Click();
        field.Find("button[aria-label='Remove Hong Rim']").Click();

        Assert.Equal(
            """[{"name":"Sohn Jeong Hyuck","role":"actor","character":"K"},{"name":"Director","role":"director"}]""",
            draft.At("subject/people")!.ToJsonString());
    }

    [Fact]
    public void A_fault_stands_at_its_field_and_nobody_is_told_what_is_missing_before_writing()
    {
        var notes = new Notes([new FieldNote("#/headline", "A headline is needed.")], [], ShowsMissing: false);
        var field = _context.Render<CascadingValue<Notes>>(parameters => parameters
            .Add(value => value.Value, notes)
            .AddChildContent<TextField>(text => text
                .Add(headline => headline.Draft, DeskContext.DraftOf("{}"))
                .Add(headline => headline.Path, "headline").Add(headline => headline.Label, "Headline")));
        Assert.Empty(field.FindAll(".fault"));

        field.Find("input").Input("");

        Assert.Equal("A headline is needed.", field.Find(".fault").TextContent);
        Assert.Equal("true", field.Find("input").GetAttribute("aria-invalid"));
        Assert.Equal(field.Find("[id$=-notes]").Id, field.Find("input").GetAttribute("aria-describedby"));
    }

    [Theory]
    [InlineData("album", "Label", "Publisher")]
    [InlineData("book", "Pages", "Minutes")]
    [InlineData("place", "Postal code", "Where it can be had")]
    public void The_kind_decides_which_fields_of_the_work_are_shown(string kind, string shown, string hidden)
    {
        var labels = LabelsOf(DeskContext.DraftOf($$$"""{"subject":{"kind":"{{{kind}}}"}}"""));

        Assert.Contains(shown, labels);
        Assert.DoesNotContain(hidden, labels);
    }

    [Fact]
    public void A_field_of_another_kind_is_shown_while_something_is_in_it() =>
        Assert.Contains("Pages", LabelsOf(DeskContext.DraftOf("""{"subject":{"kind":"film","pages":300}}""")));

    private List<string> LabelsOf(Draft draft) =>
    [
        .. _context.Render<SubjectFields>(parameters => parameters.Add(fields => fields.Draft, draft))
            .FindAll("label").Select(label => label.TextContent.Trim()),
    ];
}
