#include "core/analysis/qualitygrade.h"

#include "core/values/decimal.h"

#include <algorithm>
#include <array>

namespace assay {

namespace {

/// A share and the least per mille for A, B and C; below is D.
struct Rule
{
    MetricValue QualityFigures::*share;
    std::string_view what;
    std::array<int, 3> least;
};
constexpr std::array kRules{Rule{&QualityFigures::priced, "of the calls have a price", {995, 970, 900}},
                            Rule{&QualityFigures::attributed, "of the cost has a workload", {950, 850, 600}},
                            Rule{&QualityFigures::tasked, "of the cost belongs to a task", {900, 700, 400}},
                            Rule{&QualityFigures::kept, "of the records could be read", {999, 990, 950}}};

std::string percent(Int128 numerator, Int128 denominator)
{
    return roundedText(numerator * 1000 / denominator, 1, 1) + " %";
}

char letterOf(const Rule &rule, const MetricValue &share)
{
    for (std::size_t i = 0; i < rule.least.size(); ++i)
        if (share.numerator * 1000 >= share.denominator * rule.least[i])
            return char('A' + i);
    return 'D';
}

} // namespace

QualityGrade qualityGrade(const QualityFigures &figures)
{
    QualityGrade grade;
    std::vector<std::pair<char, std::string>> reasons;
    for (const Rule &rule : kRules) {
        const MetricValue &share = figures.*rule.share;
        if (!share.available)
            continue;
        const char letter = letterOf(rule, share);
        grade.letter = std::max(grade.letter, letter);
        if (letter > 'A')
            reasons.emplace_back(letter, std::string(1, letter) + ": only " + percent(share.numerator, share.denominator) + ' ' + std::string(rule.what));
    }
    std::ranges::stable_sort(reasons, std::greater(), &std::pair<char, std::string>::first);
    for (auto &reason : reasons)
        grade.reasons.push_back(std::move(reason.second));
    return grade;
}

std::vector<std::string> qualityRules()
{
    std::vector<std::string> sentences;
    for (const Rule &rule : kRules)
        sentences.push_back("A from " + percent(rule.least[0], 1000) + ", B from " + percent(rule.least[1], 1000) + ", C from "
                            + percent(rule.least[2], 1000) + ' ' + std::string(rule.what));
    return sentences;
}

} // namespace assay
